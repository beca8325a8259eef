package io.lampejo.template;

/** A name that is read. */
record Variable(String name) implements Expression {

    @Override
    public Value evaluate(Frame frame) {
        frame.rendering().budget().step();
        return frame.get(name);
    }
}
