package io.lampejo.caching;

import io.lampejo.caching.answer.AnswerReader;
import io.lampejo.caching.answer.KeptAnswer;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.call.CacheUse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kept answers by key, and what they are worth at their age. */
final class Shelf {
    private final EntryStore store;
    private final CachePolicy policy;
    private final InstantSource clock;

    Shelf(EntryStore store, CachePolicy policy, InstantSource clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    /** An answer that was found. */
    record Kept(Entry entry, KeptAnswer answer) {}

    /** Empty where nothing is kept, or it cannot be read. */
    Uni<Optional<Kept>> find(CacheKey key, String tenant) {
        return store.find(tenant, List.of(key)).map(found -> read(found.get(key)));
    }

    /** The same without a trace. */
    Uni<Optional<Kept>> peek(CacheKey key, String tenant) {
        return store.peek(tenant, List.of(key)).map(found -> read(found.get(key)));
    }

    /** The same of what lies in this process. */
    Optional<Kept> near(CacheKey key, String tenant) {
        return read(store.near(tenant, List.of(key)).get(key));
    }

    Freshness freshness(Kept kept, CacheUse use) {
        return Freshness.of(ageMillis(kept), policy, use);
    }

    Duration age(Kept kept) {
        return Duration.ofMillis(ageMillis(kept));
    }

    /** For how long it is fresh still. */
    Duration ttl(Kept kept) {
        return policy.timeToLive().minus(age(kept));
    }

    private long ageMillis(Kept kept) {
        return kept.entry().ageMillis(clock.millis());
    }

    private static Optional<Kept> read(@Nullable Entry entry) {
        return Optional.ofNullable(entry)
                .flatMap(kept ->
                        AnswerReader.read(kept.value()).map(answer -> new Kept(kept, answer)));
    }
}
