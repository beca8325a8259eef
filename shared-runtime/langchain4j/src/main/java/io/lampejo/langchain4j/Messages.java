package io.lampejo.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import io.lampejo.content.Content;
import io.lampejo.generation.Message;
import io.lampejo.generation.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** LangChain4j's messages as turns of a conversation. */
final class Messages {
    private Messages() {}

    static List<Message> of(List<ChatMessage> messages) {
        return messages.stream().map(Messages::of).toList();
    }

    private static Message of(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> Message.of(Message.Role.SYSTEM, wellFormed(system.text()));
            case UserMessage user ->
                    new Message(
                            Message.Role.USER,
                            contents(user.contents()),
                            List.of(),
                            Optional.empty(),
                            Optional.ofNullable(user.name()));
            case AiMessage assistant -> assistant(assistant);
            case ToolExecutionResultMessage result ->
                    new Message(
                            Message.Role.TOOL,
                            contents(result.contents()),
                            List.of(),
                            Optional.ofNullable(result.id()),
                            Optional.ofNullable(result.toolName()));
            default ->
                    throw new UnsupportedFeatureException(
                            "Messages of type " + message.type() + " are not supported.");
        };
    }

    private static Message assistant(AiMessage message) {
        if (!message.images().isEmpty()) {
            throw new UnsupportedFeatureException("Images in a conversation are not supported.");
        }
        List<ToolCall> calls = new ArrayList<>();
        for (ToolExecutionRequest call : message.toolExecutionRequests()) {
            calls.add(new ToolCall(id(call), call.name(), wellFormed(call.arguments())));
        }
        return new Message(
                Message.Role.ASSISTANT,
                message.text() == null ? List.of() : List.of(text(message.text())),
                calls,
                Optional.empty(),
                Optional.empty());
    }

    /** LangChain4j lets a call go without an id; its result then has none either. */
    private static String id(ToolExecutionRequest call) {
        return call.id() == null ? "" : call.id();
    }

    private static List<Content> contents(List<dev.langchain4j.data.message.Content> contents) {
        return contents.stream()
                .<Content>map(content ->
                        switch (content) {
                            case TextContent text -> text(text.text());
                            default ->
                                    throw new UnsupportedFeatureException(
                                            "Content of type %s is not supported."
                                                    .formatted(content.type()));
                        })
                .toList();
    }

    private static Content.Text text(String text) {
        return new Content.Text(wellFormed(text));
    }

    static String wellFormed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                throw new InvalidRequestException("A message holds half a surrogate pair.");
            }
        }
        return text;
    }
}
