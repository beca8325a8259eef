package io.lampejo.template;

import java.util.List;

/** Statements one after the other. */
record Block(List<Statement> statements) {
    static final Block EMPTY = new Block(List.of());

    Flow execute(Frame frame) {
        for (Statement statement : statements) {
            Flow flow = statement.execute(frame);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }
}
