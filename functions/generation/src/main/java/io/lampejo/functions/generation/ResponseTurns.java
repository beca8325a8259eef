package io.lampejo.functions.generation;

import io.lampejo.generation.Message;
import io.lampejo.generation.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a Responses request as the turns of a conversation: what an assistant said and the
 * calls it made after it are one turn.
 */
final class ResponseTurns {
    private final List<Message> messages = new ArrayList<>();
    private final Set<String> calls = new HashSet<>();

    void add(Message message) {
        messages.add(message);
    }

    void call(ToolCall call) {
        calls.add(call.id());
        boolean follows =
                !messages.isEmpty() && messages.getLast().role() == Message.Role.ASSISTANT;
        Message turn =
                follows
                        ? messages.removeLast()
                        : new Message(
                                Message.Role.ASSISTANT,
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty());
        List<ToolCall> made = new ArrayList<>(turn.toolCalls());
        made.add(call);
        messages.add(
                new Message(turn.role(), turn.content(), made, turn.toolCallId(), turn.name()));
    }

    boolean called(String id) {
        return calls.contains(id);
    }

    /** The turns so far, behind the instructions. */
    List<Message> after(Optional<String> instructions) {
        List<Message> all = new ArrayList<>();
        instructions.ifPresent(text -> all.add(Message.of(Message.Role.SYSTEM, text)));
        all.addAll(messages);
        return all;
    }
}
