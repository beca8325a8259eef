/**
 * Continuous batching: many answers decoded together, each joining and leaving between steps.
 *
 * <p>One {@link io.lampejo.generation.decoding.DecodeLoop} owns one {@link
 * io.lampejo.generation.decoding.Decoder}. Its words: a <em>sequence</em> is one choice of a
 * request, tokens of prompt and answer. A <em>row</em> is a place in the decoder's key-value cache.
 * A sequence waits, is <em>prefilled</em> into a row in chunks, then <em>runs</em>: each step gives
 * every running sequence one more token. A sequence whose reader does not keep up is
 * <em>parked</em>: it gives its row back and keeps only its tokens.
 */
@NullMarked
package io.lampejo.generation.decoding;

import org.jspecify.annotations.NullMarked;
