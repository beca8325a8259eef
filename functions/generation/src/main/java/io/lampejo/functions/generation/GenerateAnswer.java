package io.lampejo.functions.generation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the function {@code generate} answers: a {@code chat.completion}, written by the same writer
 * as over HTTP.
 */
public record GenerateAnswer(@JsonValue @JsonRawValue String json) {}
