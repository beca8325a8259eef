/** Answers that follow a grammar: which tokens may come next. */
@NullMarked
package io.lampejo.generation.structured;

import org.jspecify.annotations.NullMarked;
