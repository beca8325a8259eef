package io.lampejo.generation.tools;

import io.lampejo.generation.token.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How a model family writes tool calls. What stands between quotes below is what the model writes;
 * {@code trigger} begins it.
 */
public enum ToolDialect {
    /**
     * Hermes 2 Pro, Qwen 2.5, Qwen 3, SmolLM 3, Granite 4: one <code>&lt;tool_call&gt;\n{"name": …,
     * "arguments": {…}}\n&lt;/tool_call&gt;</code> for each call.
     */
    HERMES("<tool_call>", "</tool_call>"),
    /**
     * Llama 3.1 and later: nothing but <code>{"name": …, "parameters": {…}}</code>, perhaps after a
     * {@code <|python_tag|>}; several are separated by semicolons.
     */
    LLAMA("<|python_tag|>", ""),
    /** Mistral until the end of 2024: {@code [TOOL_CALLS][{"name": …, "arguments": {…}}, …]}. */
    MISTRAL("[TOOL_CALLS]", ""),
    /** Mistral since: {@code [TOOL_CALLS]name[ARGS]{…}} for each call. */
    MISTRAL_ARGS("[TOOL_CALLS]", ""),
    /** Granite 3: {@code <|tool_call|>[{"name": …, "arguments": {…}}, …]}. */
    GRANITE("<|tool_call|>", ""),
    /** Nemotron Nano 2: {@code <TOOLCALL>[{"name": …, "arguments": {…}}, …]</TOOLCALL>}. */
    NEMOTRON("<TOOLCALL>", "</TOOLCALL>");

    static final String ARGS = "[ARGS]";
    static final String CALL_ID = "[CALL_ID]";

    private final String trigger;
    private final String closer;

    ToolDialect(String trigger, String closer) {
        this.trigger = trigger;
        this.closer = closer;
    }

    /**
     * The dialect that a chat template teaches the model; empty where it knows of no tools, or has
     * them written in a way that cannot be read here.
     */
    public static Optional<ToolDialect> of(String chatTemplate) {
        if (chatTemplate.contains("[TOOL_CALLS]")) {
            return Optional.of(chatTemplate.contains(ARGS) ? MISTRAL_ARGS : MISTRAL);
        }
        // Others write the same tags around calls that are no JSON.
        if (chatTemplate.contains("<function=") || chatTemplate.contains("<arg_key>")) {
            return Optional.empty();
        }
        if (chatTemplate.contains(HERMES.trigger)) {
            return Optional.of(HERMES);
        }
        if (chatTemplate.contains(NEMOTRON.trigger)) {
            return Optional.of(NEMOTRON);
        }
        // Granite 3.0 and Phi 4 mini leave the writing of tools and calls to the caller.
        if (chatTemplate.contains(GRANITE.trigger) && chatTemplate.contains("respond only with")) {
            return Optional.of(GRANITE);
        }
        if (chatTemplate.contains(LLAMA.trigger)
                || chatTemplate.contains("\"parameters\": dictionary")) {
            return Optional.of(LLAMA);
        }
        return Optional.empty();
    }

    String trigger() {
        return trigger;
    }

    /** What follows each call; may be empty. */
    String closer() {
        return closer;
    }

    /** Special tokens of the vocabulary that are part of the dialect. */
    BitSet marks(Vocabulary vocabulary) {
        List<String> names = List.of(trigger, closer, ARGS, CALL_ID);
        BitSet marks = new BitSet();
        vocabulary.specials().filter(id -> names.contains(vocabulary.text(id))).forEach(marks::set);
        return marks;
    }
}
