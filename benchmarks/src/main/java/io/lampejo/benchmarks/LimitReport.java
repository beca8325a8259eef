package io.lampejo.benchmarks;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the trials showed, for people and for programs.
 *
 * @param trials all measured at least once, never modified
 */
record LimitReport(List<Trial> trials) {

    String table() {
        var table =
                new StringBuilder(
                        "| model | class | layout | texts/s | tokens/s |\n|---|---|---|---|---|\n");
        for (var trial : trials) {
            table.append(row(trial, trial.layout().label()));
        }
        for (var model : trials.stream().map(Trial::model).distinct().toList()) {
            for (var lengthClass : trials.stream().map(Trial::lengthClass).distinct().toList()) {
                Predicate<Trial> same =
                        t -> t.model().equals(model) && t.lengthClass() == lengthClass;
                var oneSequence = best(same.and(trial -> trial.layout().holdsOneSequence()));
                table.append(
                        row(
                                oneSequence,
                                "**best, one sequence a run:** " + oneSequence.layout().label()));
                var any = best(same);
                table.append(row(any, "**best of all:** " + any.layout().label()));
            }
        }
        return table.toString();
    }

    /**
     * A JSON array with one object per trial; {@code oneSequence} marks those that keep vectors
     * batch-invariant.
     */
    String json() {
        return trials.stream()
                .map(LimitReport::object)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private Trial best(Predicate<Trial> among) {
        return trials.stream()
                .filter(among)
                .max(comparingDouble(trial -> trial.median().textsPerSecond()))
                .orElseThrow();
    }

    private static String row(Trial trial, String layout) {
        var median = trial.median();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.0f | %.0f |%n",
                trial.model(),
                trial.lengthClass(),
                layout,
                median.textsPerSecond(),
                median.tokensPerSecond());
    }

    private static String object(Trial trial) {
        var median = trial.median();
        return String.format(
                Locale.ROOT,
                """
                {"model":"%s","class":%d,"layout":"%s","oneSequence":%b,"textsPerSecond":%.1f,"tokensPerSecond":%.1f}\
                """,
                trial.model(),
                trial.lengthClass(),
                trial.layout().label(),
                trial.layout().holdsOneSequence(),
                median.textsPerSecond(),
                median.tokensPerSecond());
    }
}
