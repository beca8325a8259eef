package io.lampejo.quarkus;

import io.lampejo.caching.CachePolicy;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.InProcessStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Where answers are kept, and for how long. */
final class StoreProducer {

    @Produces
    @Singleton
    static CachePolicy policy(LampejoConfig config) {
        LampejoConfig.Caching caching = config.caching();
        return new CachePolicy(
                caching.ttl(),
                caching.staleWhileRevalidate(),
                caching.staleIfError(),
                Math.toIntExact(caching.maxEntryBytes().asLongValue()));
    }

    @Produces
    @Singleton
    static EntryStore store(LampejoConfig config, CachePolicy policy) {
        return new InProcessStore(
                config.caching().maxBytes().asLongValue(),
                policy.keptFor(),
                InstantSource.system());
    }
}
