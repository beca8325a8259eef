package io.lampejo.generation.structured;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, within a number of bytes. Thread-safe. */
final class BoundedCache<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ToLongFunction<V> weight;
    private final long maxBytes;
    private long bytes;

    BoundedCache(long maxBytes, ToLongFunction<V> weight) {
        this.maxBytes = maxBytes;
        this.weight = weight;
    }

    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        V before = entries.put(key, value);
        bytes += weight.applyAsLong(value) - (before == null ? 0 : weight.applyAsLong(before));
        Iterator<V> oldest = entries.values().iterator();
        while (bytes > maxBytes && entries.size() > 1) {
            bytes -= weight.applyAsLong(oldest.next());
            oldest.remove();
        }
    }
}
