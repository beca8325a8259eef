package io.lampejo.generation;

import io.lampejo.json.JsonValue;
import java.util.List;

/** What is to be continued. */
public sealed interface Prompt {

    /**
     * A conversation, laid out by the model's chat template.
     *
     * @param messages at least one
     * @param templateArguments further variables for the template, such as {@code enable_thinking}
     */
    record Conversation(List<Message> messages, JsonValue.JsonObject templateArguments)
            implements Prompt {
        public Conversation {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("a conversation has at least one message");
            }
        }
    }

    /** A text that is continued as it is. */
    record Text(String text) implements Prompt {}

    /**
     * Tokens that are continued as they are.
     *
     * @param ids owned by this record
     */
    @SuppressWarnings("ArrayRecordComponent") // identity is never asked of a prompt
    record Tokens(int[] ids) implements Prompt {}
}
