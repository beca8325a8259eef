package io.lampejo.caching.store;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bans in force, each until the last entry that it can mean has died. What was heard once stays
 * in force here, even where the store has lost it. Time is passed in; thread-safe.
 *
 * <p>Bounded: beyond {@value #MAX} bans the oldest become one that forbids everything until then.
 * That forbids too much rather than too little.
 */
final class Bans {
    static final int MAX = 256;

    /** How far ahead of this process's clock another one's may be. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Duration longestLife;
    private final Map<Selection, Ban> bySelection = new HashMap<>();
    private volatile InForce inForce = new InForce(List.of(), Long.MIN_VALUE);

    Bans(Duration longestLife) {
        this.longestLife = longestLife;
    }

    boolean forbid(Entry entry) {
        InForce now = inForce;
        if (entry.createdAtMillis() > now.newestMillis()) {
            return false;
        }
        for (Ban ban : now.bans()) {
            if (ban.means(entry)) {
                return true;
            }
        }
        return false;
    }

    /** Those of later moments count; those from a future that no clock error explains do not. */
    synchronized void add(Collection<Ban> heard, long nowMillis) {
        for (Ban ban : heard) {
            if (ban.untilMillis() <= nowMillis + SKEW.toMillis()) {
                bySelection.merge(ban.selection(), ban, Bans::later);
            }
        }
        bySelection.values().removeIf(ban -> dead(ban, nowMillis));
        shrink();
        inForce = InForce.of(bySelection.values());
    }

    List<Ban> all() {
        return inForce.bans();
    }

    private boolean dead(Ban ban, long nowMillis) {
        return ban.untilMillis() < nowMillis - longestLife.toMillis() - SKEW.toMillis();
    }

    private void shrink() {
        int excess = bySelection.size() - MAX;
        if (excess > 0) {
            List<Ban> oldest =
                    bySelection.values().stream()
                            .sorted(Comparator.comparingLong(Ban::untilMillis))
                            .limit(excess + 1L)
                            .toList();
            oldest.forEach(ban -> bySelection.remove(ban.selection()));
            Ban everything = new Ban(Selection.ALL, oldest.getLast().untilMillis());
            bySelection.merge(Selection.ALL, everything, Bans::later);
        }
    }

    private static Ban later(Ban one, Ban other) {
        return one.untilMillis() >= other.untilMillis() ? one : other;
    }

    /**
     * What a lookup reads.
     *
     * @param newestMillis entries made after that are forbidden by none
     */
    private record InForce(List<Ban> bans, long newestMillis) {

        static InForce of(Collection<Ban> bans) {
            return new InForce(
                    List.copyOf(bans),
                    bans.stream().mapToLong(Ban::untilMillis).max().orElse(Long.MIN_VALUE));
        }
    }
}
