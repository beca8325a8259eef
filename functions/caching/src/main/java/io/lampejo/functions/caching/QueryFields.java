package io.lampejo.functions.caching;

import io.lampejo.failure.FailureException;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters behind the question mark. */
final class QueryFields {

    private QueryFields() {}

    /**
     * Those of a request, each at most once.
     *
     * @throws FailureException naming one that is not among {@code known}, given twice or empty
     */
    static Map<String, String> of(RoutingContext context, List<String> known) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, String> parameter : context.queryParams()) {
            String name = parameter.getKey();
            if (!known.contains(name)) {
                throw Wrong.field(Wrong.shown(name), unknown(name, known));
            }
            if (fields.put(name, parameter.getValue()) != null) {
                throw Wrong.field(name, "'%s' is given twice.".formatted(name));
            }
            if (parameter.getValue().isEmpty()) {
                throw Wrong.field(name, "'%s' is empty.".formatted(name));
            }
        }
        return fields;
    }

    private static String unknown(String name, List<String> known) {
        return known.isEmpty()
                ? "This route knows no query parameters, and so no '%s'."
                        .formatted(Wrong.shown(name))
                : "There is no query parameter '%s', but: %s."
                        .formatted(Wrong.shown(name), String.join(", ", known));
    }
}
