package io.lampejo.template;

/**
 * {@code {% generation %} … {% endgeneration %}}: what the model is trained to write. It only marks
 * that, and has variables of its own.
 */
record Generation(Block body, Region region) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        return body.execute(frame.enter(region));
    }
}
