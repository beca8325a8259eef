package io.lampejo.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a macro or a {@code call} block runs.
 *
 * @param region of the parameters and of the body
 */
record MacroBody(List<Parameter> parameters, Block block, Region region) {

    /**
     * @param otherwise null where the parameter has no default
     */
    record Parameter(String name, @Nullable Expression otherwise) {

        Value defaultIn(Frame frame) {
            return otherwise != null
                    ? otherwise.evaluate(frame)
                    : Undefined.because("parameter '%s' was not provided".formatted(name));
        }
    }

    boolean usesCaller() {
        return region.loads("caller");
    }

    boolean usesKeywords() {
        return region.loads("kwargs") && !declares("kwargs");
    }

    boolean usesVarargs() {
        return region.loads("varargs") && !declares("varargs");
    }

    private boolean declares(String name) {
        return parameters.stream().anyMatch(p -> p.name().equals(name));
    }
}
