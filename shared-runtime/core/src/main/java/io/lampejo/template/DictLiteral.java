package io.lampejo.template;

import java.util.List;

/** {@code {key: value}}. */
record DictLiteral(List<Pair> pairs) implements Expression {

    record Pair(Expression key, Expression value) {}

    @Override
    public Value evaluate(Frame frame) {
        DictValue.Builder dict = new DictValue.Builder(frame.rendering().budget());
        for (Pair pair : pairs) {
            dict.put(pair.key().evaluate(frame), pair.value().evaluate(frame));
        }
        return dict.build();
    }
}
