package io.lampejo.generation.structured;

import io.lampejo.json.JsonValue;

/**
 * A schema inside the request's schema.
 *
 * @param pointer where it stands, as a fragment: {@code #/properties/name}. Equal pointers are
 *     equal schemas
 */
record Location(String pointer, JsonValue schema) {
    Location child(String keyword, JsonValue child) {
        return new Location(pointer + "/" + escaped(keyword), child);
    }

    Location child(String keyword, String name, JsonValue child) {
        return new Location(pointer + "/" + keyword + "/" + escaped(name), child);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
