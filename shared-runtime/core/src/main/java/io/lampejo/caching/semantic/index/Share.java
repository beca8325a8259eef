package io.lampejo.caching.semantic.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What one tenant holds, and which of its entries goes first: CLOCK. A hand goes round; an entry
 * that was hit since it last passed is spared once. Guarded by the index's lock.
 */
final class Share {
    private static final int LONGEST_SEARCH = 4096;
    private static final int SWEPT_AT_ONCE = 2;

    final String tenant;
    private final Budget budget;
    private final List<Partition> partitions = new ArrayList<>();
    private final Hand clock = new Hand();
    private final Hand broom = new Hand();
    private long bytes;

    Share(String tenant, Budget budget) {
        this.tenant = tenant;
        this.budget = budget;
    }

    long bytes() {
        return bytes;
    }

    void charge(long more) {
        bytes += more;
        budget.charge(more);
    }

    boolean isEmpty() {
        return partitions.isEmpty();
    }

    void add(Partition partition) {
        partition.number = partitions.size();
        partitions.add(partition);
    }

    void remove(Partition partition) {
        Partition last = partitions.removeLast();
        if (last != partition) {
            partitions.set(partition.number, last);
            last.number = partition.number;
        }
    }

    /** The position of the entry that is to make room. There is one. */
    int victim(Segments segments, long nowMillis) {
        for (int step = 1; ; step++) {
            int position = clock.next();
            Segment segment = segments.at(position);
            int slot = segments.slot(position);
            if (segment.recent[slot] == 0
                    || segment.expiresAt[slot] <= nowMillis
                    || step == LONGEST_SEARCH) {
                return position;
            }
            segment.recent[slot] = 0;
        }
    }

    /** A few entries further round, the position of one that has expired; -1 if there is none. */
    int expired(Segments segments, long nowMillis) {
        for (int step = 0; step < SWEPT_AT_ONCE && !isEmpty(); step++) {
            int position = broom.next();
            if (segments.at(position).expiresAt[segments.slot(position)] <= nowMillis) {
                return position;
            }
        }
        return -1;
    }

    /** Goes round all entries, partition by partition. */
    private final class Hand {
        private int partition;
        private int place;

        int next() {
            while (partition >= partitions.size() || place >= partitions.get(partition).size()) {
                partition = partition + 1 < partitions.size() ? partition + 1 : 0;
                place = 0;
            }
            return partitions.get(partition).position(place++);
        }
    }
}
