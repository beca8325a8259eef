package io.lampejo.embedding;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import java.util.List;

/**
 * The answer to an {@link EmbeddingRequest}.
 *
 * @param items one for each input, in input order
 */
public record Embeddings(List<Embedding> items, Origin origin, CacheStatus cacheStatus) {
    public Embeddings {
        items = List.copyOf(items);
    }

    /** Computed here and now, no cache asked. */
    public static Embeddings computed(List<Embedding> items) {
        return new Embeddings(items, new Origin.Cpu(), new CacheStatus.NotAsked());
    }

    public long tokens() {
        long sum = 0;
        for (Embedding item : items) {
            sum += item.tokens();
        }
        return sum;
    }
}
