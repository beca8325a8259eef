package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds what a {@code $ref} names: a JSON pointer (RFC 6901) into the same schema. */
final class References {
    private References() {}

    /** The schema, or null where there is none. */
    static @Nullable Location find(JsonValue root, String reference) {
        if (!reference.startsWith("#")) {
            return null;
        }
        Location at = new Location("#", root);
        if (reference.equals("#")) {
            return at;
        }
        if (reference.charAt(1) != '/') {
            return null;
        }
        String pointer = decoded(reference.substring(2));
        for (String step : pointer.split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            JsonValue child =
                    switch (at.schema()) {
                        case JsonObject object -> object.get(name);
                        case JsonArray array -> item(array, name);
                        case JsonValue _ -> null;
                    };
            if (child == null) {
                return null;
            }
            at = at.child(name, child);
        }
        return at;
    }

    private static String decoded(String pointer) {
        try {
            return URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return pointer;
        }
    }

    private static @Nullable JsonValue item(JsonArray array, String index) {
        return index.matches("0|[1-9][0-9]{0,5}") && Integer.parseInt(index) < array.items().size()
                ? array.items().get(Integer.parseInt(index))
                : null;
    }
}
