package io.lampejo.functions.generation;

import io.lampejo.content.Content;
import io.lampejo.generation.Message;
import io.lampejo.generation.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes one message of a conversation. */
final class MessageDecoder {
    private static final int MAX_NAME_CHARS = 256;
    private static final int MAX_CALLS = 128;
    private static final Set<String> TEXTS = Set.of("text");
    private static final String ROLES = "'system', 'developer', 'user', 'assistant' or 'tool'";

    private final Fields fields;
    private final Set<String> calls;

    private Message.@Nullable Role role;
    private @Nullable List<Content> content;
    private List<ToolCall> toolCalls = List.of();
    private @Nullable String toolCallId;
    private @Nullable String name;

    private MessageDecoder(Fields fields, Set<String> calls) {
        this.fields = fields;
        this.calls = calls;
    }

    /**
     * The message that the fields stand at.
     *
     * @param calls ids of the calls that earlier messages made; this message's are added
     */
    static Message decode(Fields fields, Set<String> calls) throws IOException {
        MessageDecoder decoder = new MessageDecoder(fields, calls);
        fields.object(decoder::field);
        return decoder.judge();
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "role" -> role = role();
            case "content" ->
                    content = fields.atNull() ? null : ContentDecoder.decode(fields, TEXTS);
            case "name" -> name = fields.atNull() ? null : fields.word(MAX_NAME_CHARS);
            case "tool_calls" -> toolCalls = fields.atNull() ? List.of() : toolCalls();
            case "tool_call_id" ->
                    toolCallId = fields.atNull() ? null : fields.word(MAX_NAME_CHARS);
            case "refusal" -> {
                if (!fields.atNull()) {
                    fields.text();
                }
            }
            // Of an answer that comes back as history; clients add what they parsed.
            case "annotations", "parsed" -> fields.pass();
            case "audio" -> {
                if (!fields.atNull()) {
                    throw fields.unsupported(
                            "'%s' cannot be: there is no sound here.".formatted(fields.path()));
                }
            }
            case "function_call" -> {
                if (!fields.atNull()) {
                    throw fields.unsupported(
                            "'%s' is of the old API: send 'tool_calls' instead."
                                    .formatted(fields.path()));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Message.Role role() throws IOException {
        String word = fields.text();
        return switch (word) {
            case "system" -> Message.Role.SYSTEM;
            case "developer" -> Message.Role.DEVELOPER;
            case "user" -> Message.Role.USER;
            case "assistant" -> Message.Role.ASSISTANT;
            case "tool" -> Message.Role.TOOL;
            case "function" ->
                    throw fields.unsupported(
                            "'%s' is 'function', which is of the old API: use 'tool'."
                                    .formatted(fields.path()));
            default -> throw fields.wrongWord(ROLES, word);
        };
    }

    private List<ToolCall> toolCalls() throws IOException {
        List<ToolCall> list = new ArrayList<>();
        fields.filledArray(
                "an array of tool calls", MAX_CALLS, _ -> list.add(ToolCallDecoder.decode(fields)));
        return list;
    }

    private Message judge() {
        if (role == null) {
            throw fields.missing("role");
        }
        if (!toolCalls.isEmpty() && role != Message.Role.ASSISTANT) {
            throw misplaced("tool_calls", "assistant");
        }
        if (toolCallId != null && role != Message.Role.TOOL) {
            throw misplaced("tool_call_id", "tool");
        }
        if (role == Message.Role.TOOL) {
            answered();
        }
        if (content == null && toolCalls.isEmpty()) {
            throw fields.missing("content");
        }
        toolCalls.forEach(call -> calls.add(call.id()));
        return new Message(
                role,
                content == null ? List.of() : content,
                toolCalls,
                Optional.ofNullable(toolCallId),
                Optional.ofNullable(name));
    }

    private void answered() {
        if (toolCallId == null) {
            throw fields.missing("tool_call_id");
        }
        if (!calls.contains(toolCallId)) {
            throw Wrong.field(
                    fields.path() + ".tool_call_id",
                    "'%s.tool_call_id' is '%s', but no message before it made such a call."
                            .formatted(fields.path(), Place.shown(toolCallId)));
        }
    }

    private RuntimeException misplaced(String field, String owner) {
        String path = fields.path() + "." + field;
        return Wrong.field(
                path, "'%s' belongs to messages of role '%s' only.".formatted(path, owner));
    }
}
