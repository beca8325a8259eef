package io.lampejo.generation.text;

import io.lampejo.generation.token.Decoding;
import io.lampejo.generation.tools.ToolCalling;
import java.util.Optional;

/**
 * How the tokens of one request become events; all its choices share it.
 *
 * @param tools empty: everything is text
 * @param seed of the tool calls' ids
 */
public record AssemblyPlan(
        Decoding decoding,
        TextStart start,
        StopStrings stops,
        Optional<ToolCalling> tools,
        long seed) {}
