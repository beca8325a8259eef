package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A server that keeps bytes by key for many processes. What it is asked may fail and may take long:
 * {@code RemoteTier} stands in front of it and bears that. Never blocks the calling thread;
 * thread-safe.
 */
public interface SharedStore extends AutoCloseable {

    /** Of its kind, such as {@code redis}. */
    String name();

    /** What it keeps of these keys, in one round trip where the server can. */
    Uni<Map<CacheKey, byte[]>> get(List<CacheKey> keys);

    /**
     * Keeps these, in one round trip where the server can.
     *
     * @param keepFor after which the server forgets them by itself
     */
    Uni<Void> put(Map<CacheKey, byte[]> blobs, Duration keepFor);

    Uni<Void> remove(List<CacheKey> keys);

    /** Everything it keeps by key, in batches as it is asked for. For administration. */
    Multi<Map.Entry<CacheKey, byte[]>> all();

    /** The small notes that all processes read, by name. */
    Uni<Map<String, byte[]>> notes();

    /**
     * Leaves a note for all processes.
     *
     * @param keepFor after which the server forgets it by itself
     */
    Uni<Void> leave(String name, byte[] note, Duration keepFor);

    @Override
    void close();
}
