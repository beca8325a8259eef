package io.lampejo.template;

/** Text that grows within a {@link Budget}. */
final class Text {
    private final StringBuilder text = new StringBuilder();
    private final Budget budget;

    Text(Budget budget) {
        this.budget = budget;
    }

    Text append(String more) {
        budget.characters(more.length());
        text.append(more);
        return this;
    }

    Text append(char c) {
        budget.characters(1);
        text.append(c);
        return this;
    }

    Text appendCodePoint(int codePoint) {
        budget.characters(1);
        text.appendCodePoint(codePoint);
        return this;
    }

    Text repeat(String what, int times) {
        if (times > 0) {
            budget.characters((long) what.length() * times);
            text.repeat(what, times);
        }
        return this;
    }

    Budget budget() {
        return budget;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
