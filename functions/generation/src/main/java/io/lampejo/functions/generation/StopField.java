package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The field {@code stop}: a string or up to four. */
final class StopField {
    private static final int MAX_STOPS = 4;
    private static final int MAX_CHARS = 1024;

    private StopField() {}

    static List<String> decode(Fields fields) throws IOException {
        if (fields.atNull()) {
            return List.of();
        }
        if (fields.at(JsonToken.VALUE_STRING)) {
            return List.of(fields.word(MAX_CHARS));
        }
        List<String> stops = new ArrayList<>();
        fields.array(
                "a string or an array of strings",
                MAX_STOPS,
                _ -> stops.add(fields.word(MAX_CHARS)));
        return stops;
    }
}
