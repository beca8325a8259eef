package io.lampejo.generation.tools;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.Tools;
import io.lampejo.generation.structured.Grammar;
import io.lampejo.generation.token.Vocabulary;
import io.lampejo.json.JsonWriter;
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

    /**
     * What the answer may look like; empty where it may be anything. Where calls are up to the
     * model and nobody demands that they follow a schema, a model that cannot be held to a grammar
     * does without: see {@link #demandsGrammar()}.
     *
     * @param answer what it must look like where it calls nothing
     * @throws FailureException InvalidInput where a strict tool's schema cannot be enforced
     */
    public Optional<Grammar> grammar(Optional<Grammar> answer) {
        return switch (tools.choice()) {
            case Tools.Choice.None _ -> answer;
            case Tools.Choice.Required _, Tools.Choice.Named _ -> Optional.of(calls().forced());
            case Tools.Choice.Auto _ ->
                    dialect == ToolDialect.LLAMA && !strict() && answer.isEmpty()
                            // Any JSON would look like the beginning of a call.
                            ? Optional.empty()
                            : Optional.of(calls().or(answer));
        };
    }

    private ToolGrammar calls() {
        return new ToolGrammar(dialect, tools, oneCall() ? 1 : Integer.MAX_VALUE);
    }

    /** Tells this grammar apart from those of other requests to the same model. */
    public String grammarName() {
        StringBuilder name = new StringBuilder();
        name.append(dialect).append(' ').append(tools.parallel()).append(' ');
        JsonWriter.quote(tools.choice().toString(), name);
        tools.tools().forEach(tool -> name.append(' ').append(tool.strictness()));
        return name.append(' ').append(ToolsJson.of(tools).toJson()).toString();
    }

    /** Whether an answer that follows no grammar would break a promise. */
    public boolean demandsGrammar() {
        return !(tools.choice() instanceof Tools.Choice.Auto) || strict();
    }

    private boolean strict() {
        return tools.tools().stream()
                .anyMatch(tool -> tool.strictness() == Tools.Strictness.STRICT);
    }

    /** Whether an answer may call once only. */
    boolean oneCall() {
        return tools.parallel() == Tools.Parallel.ONE_CALL
                || tools.choice() instanceof Tools.Choice.Named;
    }

    ToolDialect dialect() {
        return dialect;
    }

    boolean knows(String name) {
        return tools.tools().stream().anyMatch(tool -> tool.name().equals(name));
    }

    /**
     * Whether what has been written so far calls a tool. Llama's strict calls have one spelling,
     * from which on a grammar holds them to their schema; in others they are text.
     *
     * @param written up to the arguments' first char
     */
    boolean accepts(String name, CharSequence written) {
        boolean enforced =
                dialect != ToolDialect.LLAMA
                        || !strict()
                        || written.toString().strip().startsWith(ToolGrammar.NAME_TRIGGER);
        return enforced && knows(name);
    }
}
