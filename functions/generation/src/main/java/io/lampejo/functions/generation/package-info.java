/**
 * The generation function: {@code POST /v1/chat/completions}, {@code /v1/completions} and {@code
 * /v1/responses}, whole or as server-sent events, and the Funqy function {@code generate}.
 */
@NullMarked
package io.lampejo.functions.generation;

import org.jspecify.annotations.NullMarked;
