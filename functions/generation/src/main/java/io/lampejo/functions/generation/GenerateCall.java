package io.lampejo.functions.generation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the function {@code generate} is sent: the same JSON object as {@code POST
 * /v1/chat/completions}, left as it came, so that one decoder judges both.
 */
public record GenerateCall(@JsonValue JsonNode body) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GenerateCall {}
}
