package io.lampejo.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evaluated arguments of a call, a filter or a test. */
record Arguments(List<Value> positional, Map<String, Value> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());

    /**
     * Gives each parameter its argument.
     *
     * @param callee for the message
     * @param required how many of the parameters must have one
     * @return one for each parameter, null where it was left out
     */
    @Nullable Value[] bind(String callee, int required, String... parameters) {
        @Nullable Value[] bound = new @Nullable Value[parameters.length];
        if (positional.size() > parameters.length) {
            throw TemplateException.type(
                    "%s() takes %d arguments but %d were given"
                            .formatted(callee, parameters.length, positional.size()));
        }
        for (int i = 0; i < positional.size(); i++) {
            bound[i] = positional.get(i);
        }
        named.forEach((name, value) -> bound[index(callee, name, bound, parameters)] = value);
        for (int i = 0; i < required; i++) {
            if (bound[i] == null) {
                throw TemplateException.type(
                        "%s() missing the argument '%s'".formatted(callee, parameters[i]));
            }
        }
        return bound;
    }

    private static int index(
            String callee, String name, @Nullable Value[] bound, String... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].equals(name)) {
                if (bound[i] != null) {
                    throw TemplateException.type(
                            "%s() got multiple values for argument '%s'".formatted(callee, name));
                }
                return i;
            }
        }
        throw TemplateException.type(
                "%s() got an unexpected keyword argument '%s'".formatted(callee, name));
    }
}
