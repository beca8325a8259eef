package io.lampejo.functions.generation;

import io.lampejo.generation.Tools;
import io.lampejo.generation.Tools.Choice;
import io.lampejo.generation.Tools.Tool;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The fields {@code tools}, {@code tool_choice} and {@code parallel_tool_calls}. */
final class ToolFields {
    private final int maxTools;
    private List<Tool> tools = List.of();
    private Optional<Choice> choice = Optional.empty();
    private Tools.Parallel parallel = Tools.Parallel.ALLOWED;

    ToolFields(int maxTools) {
        this.maxTools = maxTools;
    }

    /** As in chat completions. False where the field says nothing of tools. */
    boolean nested(String name, Fields fields) throws IOException {
        switch (name) {
            case "tools" -> tools = ToolsDecoder.nested(fields, maxTools);
            case "tool_choice" -> choice = ToolChoiceDecoder.nested(fields);
            default -> {
                return parallel(name, fields);
            }
        }
        return true;
    }

    /** As in the Responses API. False where the field says nothing of tools. */
    boolean flat(String name, Fields fields) throws IOException {
        switch (name) {
            case "tools" -> tools = ToolsDecoder.flat(fields, maxTools);
            case "tool_choice" -> choice = ToolChoiceDecoder.flat(fields);
            default -> {
                return parallel(name, fields);
            }
        }
        return true;
    }

    private boolean parallel(String name, Fields fields) {
        if (!name.equals("parallel_tool_calls")) {
            return false;
        }
        if (!fields.atNull()) {
            parallel = fields.flag() ? Tools.Parallel.ALLOWED : Tools.Parallel.ONE_CALL;
        }
        return true;
    }

    /** All that was said of tools, where it agrees. */
    Tools tools() {
        return switch (choice.orElseGet(this::unsaid)) {
            case Choice.None none -> new Tools(tools, none, parallel);
            case Choice.Auto auto ->
                    tools.isEmpty() ? Tools.NONE : new Tools(tools, auto, parallel);
            case Choice.Required required -> {
                if (tools.isEmpty()) {
                    throw Wrong.field(
                            "tool_choice",
                            "'tool_choice' is 'required', but there are no 'tools'.");
                }
                yield new Tools(tools, required, parallel);
            }
            case Choice.Named named -> {
                if (tools.stream().noneMatch(tool -> tool.name().equals(named.name()))) {
                    throw Wrong.field(
                            "tool_choice",
                            "'tool_choice' names the function '%s', which is not among 'tools'."
                                    .formatted(named.name()));
                }
                yield new Tools(tools, named, parallel);
            }
        };
    }

    private Choice unsaid() {
        return tools.isEmpty() ? new Choice.None() : new Choice.Auto();
    }
}
