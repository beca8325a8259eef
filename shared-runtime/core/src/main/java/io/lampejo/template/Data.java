package io.lampejo.template;

/** Text between tags. */
record Data(String text) implements Statement {

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().budget().step();
        frame.out().append(text);
        return Flow.NEXT;
    }
}
