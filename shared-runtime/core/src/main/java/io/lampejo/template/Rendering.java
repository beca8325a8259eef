package io.lampejo.template;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of a template: the variables it was given, its time, and what it may still take.
 */
final class Rendering {
    private final Map<String, Value> variables;
    private final Clock clock;
    private final Budget budget;
    private int line = 1;

    Rendering(Map<String, Value> variables, Clock clock, Budget budget) {
        this.variables = variables;
        this.clock = clock;
        this.budget = budget;
    }

    /** A variable that the caller gave, else a global function, else null. */
    @Nullable Value find(String name) {
        Value given = variables.get(name);
        return given != null ? given : Globals.ALL.get(name);
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    Budget budget() {
        return budget;
    }

    /** The line of the statement that runs. */
    int line() {
        return line;
    }

    void at(int line) {
        this.line = line;
        budget.step();
    }

    StringValue text(String text) {
        budget.characters(text.length());
        return StringValue.of(text);
    }
}
