package io.lampejo.caching.semantic.index;

/**
 * The slots whose sketches are nearest to the query's, at most {@code wanted} of them, picked while
 * distances stream by.
 *
 * <p>Takes up to twice as many, then keeps the better half: what the worst kept distance is is
 * known from a count of each distance, so that nothing is sorted.
 */
final class Proposals {
    private static final int SLOT_BITS = 10;

    private final int wanted;
    private final int[] places;
    private final int[] distances;
    private final int[] counts;
    private int size;
    private int limit;

    Proposals(int wanted, int dims) {
        this.wanted = wanted;
        this.places = new int[2 * wanted];
        this.distances = new int[2 * wanted];
        this.counts = new int[dims + 1];
        this.limit = dims;
    }

    /** The first {@code count} slots of a segment; those that have expired are passed over. */
    void offer(int segment, long[] expiresAt, int[] offered, int count, long nowMillis) {
        for (int slot = 0; slot < count; slot++) {
            int distance = offered[slot];
            if (distance <= limit && expiresAt[slot] > nowMillis) {
                places[size] = segment << SLOT_BITS | slot;
                distances[size++] = distance;
                counts[distance]++;
                if (size == places.length) {
                    tighten();
                }
            }
        }
    }

    int size() {
        return size;
    }

    /** The number of a proposal's segment among those scanned. */
    int segment(int proposal) {
        return places[proposal] >>> SLOT_BITS;
    }

    int slot(int proposal) {
        return places[proposal] & ((1 << SLOT_BITS) - 1);
    }

    /** Keeps the {@code wanted} nearest; of the farthest among them, those that came first. */
    void tighten() {
        if (size <= wanted) {
            return;
        }
        int within = 0;
        int farthest = -1;
        while (within < wanted) {
            within += counts[++farthest];
        }
        int room = counts[farthest] - (within - wanted);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int distance = distances[i];
            if (distance < farthest || (distance == farthest && room-- > 0)) {
                places[kept] = places[i];
                distances[kept++] = distance;
            } else {
                counts[distance]--;
            }
        }
        size = kept;
        limit = farthest - 1;
    }
}
