package io.lampejo.generation.structured;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A named part, so that a grammar can come back to itself. Its body is set once, before the grammar
 * is used. Never empty.
 */
final class Rule extends Node {
    private Node body = Choice.NOTHING;
    private int cost;
    private int levels = IMPOSSIBLE;

    Node body() {
        return body;
    }

    void define(Node body) {
        this.body = body;
    }

    /** The rule can come back to itself: each time takes a level. */
    void recursive() {
        cost = 1;
    }

    int cost() {
        return cost;
    }

    /** What the shallowest text takes, as far as it is known. */
    int levels() {
        return levels;
    }

    void levels(int levels) {
        this.levels = levels;
    }

    @Override
    void expand(Expansion into, int depth, Stack below) {
        body.expand(into, depth - cost, below);
    }

    @Override
    int need(ToIntFunction<Rule> ofRules) {
        return ofRules.applyAsInt(this);
    }

    @Override
    boolean mayBeEmpty() {
        return false;
    }

    @Override
    List<Node> parts() {
        return List.of(body);
    }
}
