package io.lampejo.models;

import java.util.OptionalInt;

/**
 * The cache of an attention decoder: for each layer keys and values {@code [batch, heads, tokens,
 * headDim]}.
 *
 * @param layers that keep keys and values
 * @param heads of keys and values; empty where neither graph nor configuration state it
 * @param headDim width of one head; empty likewise
 */
public record KeyValueShape(int layers, OptionalInt heads, OptionalInt headDim) {}
