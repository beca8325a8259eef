/** Finite automata over bytes and characters: the leaves of a grammar. */
@NullMarked
package io.lampejo.generation.structured.automaton;

import org.jspecify.annotations.NullMarked;
