package io.lampejo.generation.tools;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.Tools;
import io.lampejo.generation.token.Vocabulary;
import java.util.BitSet;
import java.util.Optional;

/** How the calls of one request are written, read and enforced. Immutable; choices share it. */
public final class ToolCalling {
    private final Tools tools;
    private final ToolDialect dialect;
    private final BitSet marks;

    private ToolCalling(Tools tools, ToolDialect dialect, BitSet marks) {
        this.tools = tools;
        this.dialect = dialect;
        this.marks = marks;
    }

    /**
     * Empty where the request lets nothing be called: then everything is text.
     *
     * @param dialect of the model's chat template. Where it has none, calls can still be forced
     * @throws FailureException InvalidInput for a choice that names no tool of the request;
     *     Unsupported where the model has not learnt to call tools as it sees fit
     */
    public static Optional<ToolCalling> of(
            Tools tools, Optional<ToolDialect> dialect, Vocabulary vocabulary) {
        ToolDialect spoken = dialect.orElse(ToolDialect.HERMES);
        switch (tools.choice()) {
            case Tools.Choice.None _ -> {
                return Optional.empty();
            }
            case Tools.Choice.Auto _ -> {
                if (tools.tools().isEmpty()) {
                    return Optional.empty();
                }
                if (dialect.isEmpty()) {
                    throw new FailureException(
                            new Failure.Unsupported(
                                    "tools",
                                    "This model's chat template teaches it no tool calls that can be read here. Name a tool in tool_choice, or say \"required\", to have a call forced."));
                }
            }
            case Tools.Choice.Required _ -> {
                if (tools.tools().isEmpty()) {
                    throw invalidChoice("tool_choice is \"required\", but there are no tools.");
                }
            }
            case Tools.Choice.Named(String name) -> {
                if (tools.tools().stream().noneMatch(tool -> tool.name().equals(name))) {
                    throw invalidChoice(
                            "tool_choice names the tool '%s', which is not among the tools."
                                    .formatted(name));
                }
            }
        }
        return Optional.of(new ToolCalling(tools, spoken, spoken.marks(vocabulary)));
    }

    private static FailureException invalidChoice(String message) {
        return new FailureException(new Failure.InvalidInput("tool_choice", message));
    }

    /** Special tokens that mark calls: their names are part of the text that is read. */
    public BitSet marks() {
        return (BitSet) marks.clone();
    }

    /**
     * A reader for one choice.
     *
     * @param seed of the calls' ids
     */
    public ToolCallParser parser(int choice, long seed) {
        return new ToolCallParser(this, choice, seed);
    }

    Tools tools() {
        return tools;
    }

    ToolDialect dialect() {
        return dialect;
    }

    boolean knows(String name) {
        return tools.tools().stream().anyMatch(tool -> tool.name().equals(name));
    }

    /**
     * Whether what has been written so far calls a tool.
     *
     * @param written up to the arguments' first char
     */
    boolean accepts(String name, CharSequence written) {
        return knows(name);
    }
}
