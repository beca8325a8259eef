package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Lexeme;

/**
 * One way in which an answer so far can be read: inside a lexeme, with what must follow it. Every
 * branch leads to an end.
 */
record Branch(Lexeme lexeme, int state, Stack below) {}
