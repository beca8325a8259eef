package io.lampejo.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parses the small JSON files of a model. Python writes them, so {@code NaN} is let in. */
final class Json {

    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private Json() {}

    /** The tree, or empty and a problem that names the file. */
    static Optional<JsonNode> parse(String file, byte[] content, Problems problems) {
        try {
            JsonNode tree = READER.readTree(new String(content, StandardCharsets.UTF_8));
            if (tree.isContainerNode()) {
                return Optional.of(tree);
            }
            problems.add(file + " holds no JSON object");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add("%s is not valid JSON (line %d)".formatted(file, line));
        }
        return Optional.empty();
    }
}
