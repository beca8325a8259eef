package io.lampejo.template;

/** {@code {% break %}} and {@code {% continue %}}. */
record LoopControl(Flow flow) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        return flow;
    }
}
