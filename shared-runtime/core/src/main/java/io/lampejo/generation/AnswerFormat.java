package io.lampejo.generation;

import io.lampejo.json.JsonValue;

/** What an answer must look like. */
public sealed interface AnswerFormat {

    record Text() implements AnswerFormat {}

    /** Any JSON object. */
    record AnyJsonObject() implements AnswerFormat {}

    /**
     * JSON that follows a schema.
     *
     * @param name what the caller calls it
     */
    record Schema(String name, JsonValue schema) implements AnswerFormat {}
}
