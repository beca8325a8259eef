package io.lampejo.generation.structured;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A schema with values that follow it and values that do not. */
record SchemaCase(String name, String schema, List<String> valid, List<String> invalid) {

    static Stream<SchemaCase> all() {
        try (InputStream file = SchemaCase.class.getResourceAsStream("schemas.json")) {
            JsonNode cases = Judge.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(node ->
                            new SchemaCase(
                                    node.get("name").asText(),
                                    node.get("schema").toString(),
                                    texts(node.get("valid")),
                                    texts(node.get("invalid"))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::toString).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
