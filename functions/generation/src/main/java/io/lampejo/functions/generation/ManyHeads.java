package io.lampejo.functions.generation;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheStatus.Flight;
import io.lampejo.call.CacheStatus.Hit;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.call.CacheStatus.Miss;
import io.lampejo.generation.GenerationEvent.Identity;
import io.lampejo.generation.GenerationEvent.Started;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How several answers begin as one. Says nothing that may turn out to be wrong of those that have
 * not begun.
 */
final class ManyHeads {

    private ManyHeads() {}

    /** Whether an answer was kept. */
    static boolean hit(Started answer) {
        return answer.cacheStatus() instanceof Hit;
    }

    /**
     * The beginning of the whole.
     *
     * @param begun at least one; where not all have begun, one of them is no hit
     * @param answers in all
     */
    static Started of(List<Started> begun, int answers) {
        boolean all = begun.size() == answers;
        Started first =
                begun.stream()
                        .filter(answer -> answer.cacheStatus() instanceof Miss)
                        .findFirst()
                        .or(() -> begun.stream().filter(answer -> !hit(answer)).findFirst())
                        .orElse(begun.getFirst());
        CacheStatus status =
                switch (first.cacheStatus()) {
                    case Hit _ -> hits(begun);
                    case Miss _ -> all ? misses(begun) : new Miss(0, answers, false);
                    case CacheStatus.Bypass bypass -> bypass;
                    case CacheStatus.NotAsked none -> none;
                };
        return new Started(first.origin(), status, all ? identity(begun) : Optional.empty());
    }

    private static CacheStatus hits(List<Started> answers) {
        Optional<Duration> ttl = Optional.empty();
        Match match = Match.EXACT;
        for (Started answer : answers) {
            if (answer.cacheStatus() instanceof Hit(var left, var how)) {
                ttl =
                        ttl.isEmpty() || (left.isPresent() && left.get().compareTo(ttl.get()) < 0)
                                ? left
                                : ttl;
                match = how.compareTo(match) > 0 ? how : match;
            }
        }
        return new Hit(ttl, match);
    }

    private static CacheStatus misses(List<Started> answers) {
        int hits = (int) answers.stream().filter(ManyHeads::hit).count();
        boolean own =
                answers.stream()
                        .anyMatch(answer ->
                                answer.cacheStatus() instanceof Miss miss
                                        && miss.flight() == Flight.OWN);
        return new Miss(hits, answers.size(), false, own ? Flight.OWN : Flight.COLLAPSED);
    }

    /** The same for the same answers; none where one of them has none. */
    private static Optional<Identity> identity(List<Started> answers) {
        if (answers.stream().anyMatch(answer -> answer.identity().isEmpty())) {
            return Optional.empty();
        }
        List<Identity> each = answers.stream().flatMap(a -> a.identity().stream()).toList();
        String ids = each.stream().map(Identity::id).sorted().collect(Collectors.joining(","));
        String id =
                UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        return Optional.of(
                new Identity(
                        id, each.stream().mapToLong(Identity::createdAtSeconds).max().orElse(0)));
    }
}
