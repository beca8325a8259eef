package io.lampejo.generation;

import io.lampejo.json.JsonValue;
import java.util.List;

/**
 * The tools of a request.
 *
 * @param parallel whether one answer may call several times
 */
public record Tools(List<Tool> tools, Choice choice, Parallel parallel) {

    public static final Tools NONE = new Tools(List.of(), new Choice.None(), Parallel.ALLOWED);

    public Tools {
        tools = List.copyOf(tools);
    }

    /**
     * @param description may be empty
     * @param parameters a JSON schema of the arguments object
     * @param strictness whether arguments must follow the schema
     */
    public record Tool(
            String name,
            String description,
            JsonValue.JsonObject parameters,
            Strictness strictness) {}

    /** Whether a call's arguments must follow the tool's schema. */
    public enum Strictness {
        STRICT,
        LENIENT
    }

    /** Whether one answer may call several times. */
    public enum Parallel {
        ALLOWED,
        ONE_CALL
    }

    /** Whether the model must call. */
    public sealed interface Choice {
        /** It must not. */
        record None() implements Choice {}

        /** As it sees fit. */
        record Auto() implements Choice {}

        /** At least once. */
        record Required() implements Choice {}

        /** This tool. */
        record Named(String name) implements Choice {}
    }
}
