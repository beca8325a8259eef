package io.lampejo.models;

import io.lampejo.generation.GeneratorInfo.ClockUse;
import io.lampejo.generation.GeneratorInfo.Drawing;
import io.lampejo.generation.GeneratorInfo.Habits;
import io.lampejo.generation.sampling.Sampling;
import io.lampejo.template.ClockReading;
import java.util.Locale;
import java.util.Optional;

/** What the answers of a model depend on besides the request, as its files tell. */
final class ModelHabits {

    /** Of a model whose manifest does not say. */
    static final Habits UNKNOWN = new Habits(Drawing.SAMPLED, ClockUse.TIME);

    private ModelHabits() {}

    static Habits of(ChatTemplates templates, Sampling defaults) {
        ClockReading most =
                templates.named().values().stream()
                        .map(ClockReading::of)
                        .reduce(ClockReading.NONE, ModelHabits::finer);
        return new Habits(
                defaults.temperature() == 0 || defaults.topK() == 1
                        ? Drawing.GREEDY
                        : Drawing.SAMPLED,
                switch (most) {
                    case NONE -> ClockUse.NONE;
                    case DAY -> ClockUse.DAY;
                    case TIME -> ClockUse.TIME;
                });
    }

    /** In one word, for a manifest: {@code sampled-day}. */
    static String name(Habits habits) {
        return (habits.drawing() + "-" + habits.clock()).toLowerCase(Locale.ROOT);
    }

    static Optional<Habits> named(String name) {
        for (Drawing drawing : Drawing.values()) {
            for (ClockUse clock : ClockUse.values()) {
                Habits habits = new Habits(drawing, clock);
                if (name(habits).equals(name)) {
                    return Optional.of(habits);
                }
            }
        }
        return Optional.empty();
    }

    private static ClockReading finer(ClockReading a, ClockReading b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
