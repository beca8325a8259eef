/** From tokens to an answer's text: whole characters, stop strings, tool calls. */
@NullMarked
package io.lampejo.generation.text;

import org.jspecify.annotations.NullMarked;
