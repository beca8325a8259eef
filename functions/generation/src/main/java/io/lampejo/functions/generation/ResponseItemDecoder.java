package io.lampejo.functions.generation;

import io.lampejo.content.Content;
import io.lampejo.generation.Message;
import io.lampejo.generation.ToolCall;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one item of the Responses API's {@code input}: a message, a function's call or its
 * output.
 */
final class ResponseItemDecoder {
    static final Set<String> TEXTS = Set.of("input_text", "output_text");

    private static final int MAX_ID_CHARS = 256;
    private static final String TYPES = "'message', 'function_call' or 'function_call_output'";
    private static final String ROLES = "'user', 'assistant', 'system' or 'developer'";

    private final Fields fields;
    private String type = "message";
    private Message.@Nullable Role role;
    private @Nullable List<Content> content;
    private @Nullable List<Content> output;
    private @Nullable String callId;
    private @Nullable String name;
    private @Nullable String arguments;

    private ResponseItemDecoder(Fields fields) {
        this.fields = fields;
    }

    /** Adds the item that the fields stand at to a conversation. */
    static void decode(Fields fields, ResponseTurns turns) throws IOException {
        ResponseItemDecoder decoder = new ResponseItemDecoder(fields);
        fields.object(decoder::field);
        decoder.judge(turns);
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "type" -> type = type();
            case "role" -> role = role();
            case "content" -> content = ContentDecoder.decode(fields, TEXTS);
            case "output" -> output = ContentDecoder.decode(fields, TEXTS);
            case "call_id" -> callId = fields.word(MAX_ID_CHARS);
            case "name" -> name = ToolsDecoder.name(fields);
            case "arguments" -> arguments = fields.text();
            // Of an answer that comes back as history.
            case "id", "status", "phase", "parsed_arguments" -> fields.pass();
            default -> {
                return false;
            }
        }
        return true;
    }

    private String type() throws IOException {
        String word = fields.text();
        return switch (word) {
            case "message", "function_call", "function_call_output" -> word;
            case "item_reference" ->
                    throw fields.unsupported(
                            "'%s' is 'item_reference', but nothing is stored here: send the item itself."
                                    .formatted(fields.path()));
            default ->
                    throw fields.unsupported(
                            "'%s' can be %s, but it is '%s'."
                                    .formatted(fields.path(), TYPES, Place.shown(word)));
        };
    }

    private Message.Role role() throws IOException {
        String word = fields.text();
        return switch (word) {
            case "user" -> Message.Role.USER;
            case "assistant" -> Message.Role.ASSISTANT;
            case "system" -> Message.Role.SYSTEM;
            case "developer" -> Message.Role.DEVELOPER;
            default -> throw fields.wrongWord(ROLES, word);
        };
    }

    private void judge(ResponseTurns turns) {
        switch (type) {
            case "message" ->
                    turns.add(
                            new Message(
                                    present(role, "role"),
                                    present(content, "content"),
                                    List.of(),
                                    Optional.empty(),
                                    Optional.empty()));
            case "function_call" ->
                    turns.call(
                            new ToolCall(
                                    present(callId, "call_id"),
                                    present(name, "name"),
                                    present(arguments, "arguments")));
            default -> output(turns);
        }
    }

    private void output(ResponseTurns turns) {
        String id = present(callId, "call_id");
        if (!turns.called(id)) {
            throw Wrong.field(
                    fields.path() + ".call_id",
                    "'%s.call_id' is '%s', but no item before it made such a call."
                            .formatted(fields.path(), Place.shown(id)));
        }
        turns.add(
                new Message(
                        Message.Role.TOOL,
                        present(output, "output"),
                        List.of(),
                        Optional.of(id),
                        Optional.empty()));
    }

    private <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw fields.missing(field);
        }
        return value;
    }
}
