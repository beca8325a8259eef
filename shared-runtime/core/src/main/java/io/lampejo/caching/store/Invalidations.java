package io.lampejo.caching.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What was invalidated of late, for the sake of answers whose computation began before an
 * invalidation and that are stored after it.
 *
 * <p>Each is remembered for as long as an entry lives: what arrives later and is older is expired.
 * Of more than {@value #MOST} the oldest are forgotten, and from then on everything older than they
 * were is refused; that costs some misses and serves nothing wrong. Thread-safe.
 */
final class Invalidations {
    private static final int MOST = 1024;

    private record Invalidation(Selection selection, long atMillis) {
        boolean means(Entry entry) {
            return entry.createdAtMillis() <= atMillis && selection.means(entry.label());
        }
    }

    private record Recent(List<Invalidation> all, long nothingOlderThanMillis) {}

    private final long rememberedForMillis;
    private volatile Recent recent = new Recent(List.of(), Long.MIN_VALUE);

    Invalidations(long rememberedForMillis) {
        this.rememberedForMillis = rememberedForMillis;
    }

    synchronized void add(Selection selection, long nowMillis) {
        ArrayDeque<Invalidation> all = new ArrayDeque<>(recent.all());
        long floor = recent.nothingOlderThanMillis();
        all.add(new Invalidation(selection, nowMillis));
        while (all.size() > 1 && nowMillis - all.getFirst().atMillis() > rememberedForMillis) {
            all.removeFirst();
        }
        if (all.size() > MOST) {
            floor = Math.max(floor, all.removeFirst().atMillis());
        }
        recent = new Recent(new ArrayList<>(all), floor);
    }

    /** Whether an invalidation meant this entry. */
    boolean mean(Entry entry) {
        Recent now = recent;
        if (entry.createdAtMillis() <= now.nothingOlderThanMillis()) {
            return true;
        }
        for (Invalidation invalidation : now.all()) {
            if (invalidation.means(entry)) {
                return true;
            }
        }
        return false;
    }

    /** How many are remembered. */
    int size() {
        return recent.all().size();
    }
}
