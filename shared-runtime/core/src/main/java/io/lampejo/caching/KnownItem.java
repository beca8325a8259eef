package io.lampejo.caching;

import io.lampejo.caching.store.Cost;
import io.lampejo.caching.store.Entry;
import io.lampejo.embedding.Embedding;
import org.jspecify.annotations.Nullable;

/** One item's answer, kept or just computed. */
record KnownItem(Embedding embedding, long createdAtMillis, Cost cost) {

    /** What an entry keeps; null where it cannot be read. */
    static @Nullable KnownItem of(Entry entry) {
        Embedding embedding = EmbeddingCodec.decode(entry.value());
        return embedding == null
                ? null
                : new KnownItem(embedding, entry.createdAtMillis(), entry.cost());
    }

    long ageMillis(long nowMillis) {
        return Math.max(0, nowMillis - createdAtMillis);
    }
}
