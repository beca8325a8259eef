package io.lampejo.generation;

import io.lampejo.content.Content;
import java.util.List;
import java.util.Optional;

/**
 * A turn of a conversation.
 *
 * @param content empty for an assistant's turn that only calls tools
 * @param toolCalls what an assistant called
 * @param toolCallId the call that a tool's message answers
 * @param name of the author, where the caller gave one
 */
public record Message(
        Role role,
        List<Content> content,
        List<ToolCall> toolCalls,
        Optional<String> toolCallId,
        Optional<String> name) {
    public Message {
        content = List.copyOf(content);
        toolCalls = List.copyOf(toolCalls);
    }

    /** Who speaks. */
    public enum Role {
        SYSTEM,
        DEVELOPER,
        USER,
        ASSISTANT,
        TOOL
    }

    public static Message of(Role role, String text) {
        return new Message(
                role,
                List.of(new Content.Text(text)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
