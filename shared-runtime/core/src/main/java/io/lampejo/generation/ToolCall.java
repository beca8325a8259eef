package io.lampejo.generation;

/**
 * A call that an assistant made.
 *
 * @param arguments JSON text, as the model wrote it
 */
public record ToolCall(String id, String name, String arguments) {}
