package io.lampejo.functions.embedding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the function {@code embed} is sent: the same JSON object as {@code POST /v1/embeddings},
 * left as it came, so that one decoder judges both.
 */
public record EmbedCall(@JsonValue JsonNode body) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmbedCall {}
}
