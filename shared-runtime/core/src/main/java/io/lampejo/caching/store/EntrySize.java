package io.lampejo.caching.store;

/**
 * How much heap an entry takes, in bytes, rounded up where strings may be shared or short
 * characters; on a JVM with compressed references.
 */
final class EntrySize {
    /** The key, the records, the duration and the array's header. */
    private static final int OBJECTS = 48 + 40 + 24 + 24 + 24 + 16;

    /** Caffeine's node with its links, and the hash table's node and slots. */
    private static final int NODES = 80 + 32 + 16;

    private static final int STRING = 48;
    private static final int TAG_SET = 40;

    private EntrySize() {}

    static int of(Entry entry) {
        Label label = entry.label();
        long bytes = OBJECTS + NODES + (entry.value().length + 7L & ~7L);
        bytes += STRING + label.tenant().length();
        bytes += STRING + label.model().length();
        bytes += STRING + label.requestId().length();
        if (!label.tags().isEmpty()) {
            bytes += TAG_SET;
            for (String tag : label.tags()) {
                bytes += STRING + 2L * tag.length();
            }
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
