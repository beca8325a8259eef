package io.lampejo.functions.caching;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.call.CacheUse;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.http.CacheDirectives;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.util.List;

/** The field {@code headers}: those of a request that speak to the cache, as a JSON object. */
final class HeaderFields {
    private static final List<String> NAMES =
            List.of("Cache-Control", "Lampejo-Cache", "Lampejo-Cache-Tags");

    private HeaderFields() {}

    static CacheUse decode(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Wrong.type("headers", "an object", parser);
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String field = "headers." + Wrong.shown(name);
            parser.nextToken();
            if (NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
                throw Wrong.field(
                        field,
                        "'%s' says nothing to the cache, but: %s."
                                .formatted(field, String.join(", ", NAMES)));
            }
            if (headers.contains(name)) {
                throw Wrong.field(field, "'%s' is given twice.".formatted(field));
            }
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw Wrong.type(field, "a string", parser);
            }
            headers.add(name, parser.getText());
        }
        return read(headers);
    }

    private static CacheUse read(MultiMap headers) {
        try {
            return CacheDirectives.of(headers);
        } catch (FailureException e) {
            throw e.failure() instanceof Failure.InvalidInput(String header, String message)
                    ? Wrong.field("headers." + header, message)
                    : e;
        }
    }
}
