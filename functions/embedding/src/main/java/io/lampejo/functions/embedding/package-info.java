/** The embedding function: {@code POST /v1/embeddings} and the Funqy function {@code embed}. */
@NullMarked
package io.lampejo.functions.embedding;

import org.jspecify.annotations.NullMarked;
