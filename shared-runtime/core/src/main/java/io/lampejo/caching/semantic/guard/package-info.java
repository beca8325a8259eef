/**
 * What keeps an answer to one question from answering another that merely resembles it.
 *
 * <p>Words, once for all files here. A <em>word</em> is folded: lower case, without accents. A
 * <em>key</em> stands for all words that say the same ("enable", "turn on", "activate"). A text is
 * cut into <em>tokens</em> ({@link io.lampejo.caching.semantic.guard.Scanner}), tokens are looked
 * up in the word tables of English or Portuguese ({@link
 * io.lampejo.caching.semantic.guard.Lexicon}), and what they say that similarity does not see is
 * noted as {@link io.lampejo.caching.semantic.guard.Marks} of each guard. Two texts are compared by
 * their marks and by the order of their keys, never letter by letter.
 */
@NullMarked
package io.lampejo.caching.semantic.guard;

import org.jspecify.annotations.NullMarked;
