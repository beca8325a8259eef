package io.lampejo.template;

/** What is left of a rendering's {@link RenderLimits}. */
final class Budget {
    private final RenderLimits limits;
    private long steps;
    private long characters;
    private int depth;

    Budget(RenderLimits limits) {
        this.limits = limits;
        this.steps = limits.steps();
        this.characters = limits.characters();
    }

    void step() {
        steps(1);
    }

    void steps(long count) {
        steps -= count;
        if (steps < 0) {
            throw TemplateException.limit(
                    "the template takes more than %d steps".formatted(limits.steps()));
        }
    }

    /** To be asked before text is read from end to end. */
    void text(String text) {
        steps(text.length() >> 4);
    }

    /** To be asked before text of that length is made. */
    void characters(long count) {
        characters -= count;
        if (characters < 0) {
            throw TemplateException.limit(
                    "the template makes more than %d characters of text"
                            .formatted(limits.characters()));
        }
    }

    void enter() {
        if (++depth > limits.depth()) {
            throw TemplateException.limit(
                    "macros or loops call one another more than %d deep".formatted(limits.depth()));
        }
    }

    void leave() {
        depth--;
    }
}
