package io.lampejo.functions.caching;

import io.lampejo.http.JsonBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of a file's lines, and writes it down. Thread-safe. */
final class Tally {
    private final int reported;
    private final Map<Outcome.Done, Long> done = new EnumMap<>(Outcome.Done.class);
    private final List<Outcome.Failed> failures = new ArrayList<>();
    private long failed;

    /**
     * @param reported failures that are told of one by one
     */
    Tally(int reported) {
        this.reported = reported;
    }

    synchronized void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done kind -> done.merge(kind, 1L, Long::sum);
            case Outcome.Failed failure -> {
                failed++;
                if (failures.size() < reported) {
                    failures.add(failure);
                }
            }
        }
    }

    synchronized long lines() {
        return failed + done.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@link AnswerSchemas.WarmedUp} describes what it writes. */
    synchronized JsonBytes json() {
        JsonBytes json =
                new JsonBytes(256 + 256 * failures.size())
                        .raw("{\"object\":\"cache.warmup\",\"lines\":")
                        .integer(lines())
                        .raw(",\"computed\":")
                        .integer(count(Outcome.Done.COMPUTED))
                        .raw(",\"already_cached\":")
                        .integer(count(Outcome.Done.ALREADY_CACHED))
                        .raw(",\"not_kept\":")
                        .integer(count(Outcome.Done.NOT_KEPT))
                        .raw(",\"failed_lines\":")
                        .integer(failed)
                        .raw(",\"failed\":[");
        failures.sort(Comparator.comparingLong(Outcome.Failed::line));
        for (int i = 0; i < failures.size(); i++) {
            write(failures.get(i), i == 0 ? json : json.raw(','));
        }
        return json.raw("]}");
    }

    private long count(Outcome.Done kind) {
        return done.getOrDefault(kind, 0L);
    }

    private static void write(Outcome.Failed failure, JsonBytes json) {
        json.raw("{\"line\":")
                .integer(failure.line())
                .raw(",\"custom_id\":")
                .string(failure.customId())
                .raw(',');
        // Without the brace that it begins with, the error is this object's last field.
        byte[] error = failure.error().toJson();
        json.raw(Arrays.copyOfRange(error, 1, error.length));
    }
}
