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
    Uni<Optional<Kept>> find(CacheKey key) {
        return store.find(List.of(key))
                .map(found ->
                        Optional.ofNullable(found.get(key))
                                .flatMap(entry ->
                                        AnswerReader.read(entry.value())
                                                .map(answer -> new Kept(entry, answer))));
    }

    Freshness freshness(Kept kept, CacheUse use) {
        return Freshness.of(age(kept), use, policy);
    }

    Duration age(Kept kept) {
        return Duration.ofMillis(kept.entry().ageMillis(clock.millis()));
    }

    /** For how long it is fresh still. */
    Duration ttl(Kept kept) {
        return policy.timeToLive().minus(age(kept));
    }
}
