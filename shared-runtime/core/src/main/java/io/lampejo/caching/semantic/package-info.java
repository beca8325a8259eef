/**
 * Answers that were kept for a question, for the same question in other words.
 *
 * <p>{@link io.lampejo.caching.semantic.SemanticTier} knows only questions and decides only whether
 * an answer may be served; the answers themselves are kept elsewhere, by the same key.
 */
@NullMarked
package io.lampejo.caching.semantic;

import org.jspecify.annotations.NullMarked;
