package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Lexeme;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A part of a grammar. Immutable once its grammar is whole.
 *
 * <p>Recursion is bounded: every {@link Rule} that can come back to itself takes one level of the
 * depth that an answer is given, and {@link #need()} says how many levels the shallowest text of a
 * part takes. A part is never begun with less than it needs, so there is always a way to the end.
 */
abstract class Node {
    /** No text at all: nothing can be said here. */
    static final int IMPOSSIBLE = 1 << 20;

    private int need = -1;

    /** Adds what the part may begin with, and what follows where it may be empty. */
    abstract void expand(Expansion into, int depth, Stack below);

    /**
     * The levels of recursion that the shallowest text takes, {@link #IMPOSSIBLE} or more where
     * there is no text.
     *
     * @param ofRules what is known of rules so far
     */
    abstract int need(ToIntFunction<Rule> ofRules);

    abstract boolean mayBeEmpty();

    /** The parts that this one is made of. */
    abstract List<Node> parts();

    /** The levels of recursion that the shallowest text takes; asked once the grammar is whole. */
    final int need() {
        if (need < 0) {
            need = need(Rule::levels);
        }
        return need;
    }

    /** A regular language. */
    static final class Terminal extends Node {
        private final Lexeme lexeme;

        Terminal(Lexeme lexeme) {
            this.lexeme = lexeme;
        }

        Lexeme lexeme() {
            return lexeme;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            into.add(lexeme, lexeme.start(), below);
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return lexeme.open(lexeme.start()) ? 0 : IMPOSSIBLE;
        }

        @Override
        boolean mayBeEmpty() {
            return false;
        }

        @Override
        List<Node> parts() {
            return List.of();
        }
    }

    /**
     * A special token. Where the vocabulary has none of that name there is no such text, so it
     * stands only where something else may stand instead.
     */
    static final class Special extends Node {
        private final String name;

        Special(String name) {
            this.name = name;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            into.addSpecial(name, below);
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return 0;
        }

        @Override
        boolean mayBeEmpty() {
            return false;
        }

        @Override
        List<Node> parts() {
            return List.of();
        }
    }

    static final class Sequence extends Node {
        static final Node EMPTY = new Sequence(List.of());

        private final List<Node> parts;

        Sequence(List<Node> parts) {
            this.parts = List.copyOf(parts);
        }

        @Override
        List<Node> parts() {
            return parts;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            Stack stack = below;
            for (Node part : parts.reversed()) {
                stack = stack.push(part, depth);
            }
            into.follow(stack);
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return parts.stream().mapToInt(node -> node.need(ofRules)).max().orElse(0);
        }

        @Override
        boolean mayBeEmpty() {
            return parts.stream().allMatch(Node::mayBeEmpty);
        }
    }

    static final class Choice extends Node {
        static final Node NOTHING = new Choice(List.of());

        private final List<Node> options;

        Choice(List<Node> options) {
            this.options = List.copyOf(options);
        }

        @Override
        List<Node> parts() {
            return options;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            for (Node option : options) {
                if (option.need() <= depth) {
                    option.expand(into, depth, below);
                }
            }
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return options.stream().mapToInt(node -> node.need(ofRules)).min().orElse(IMPOSSIBLE);
        }

        @Override
        boolean mayBeEmpty() {
            return options.stream().anyMatch(Node::mayBeEmpty);
        }
    }
}
