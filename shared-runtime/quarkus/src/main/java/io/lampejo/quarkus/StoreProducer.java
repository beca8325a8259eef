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
        CachingConfig caching = config.caching();
        return new CachePolicy(
                caching.ttl(),
                caching.staleWhileRevalidate(),
                caching.staleIfError(),
                Math.toIntExact(caching.maxEntryBytes().asLongValue()));
    }

    @Produces
    @Singleton
    static EntryStore store(LampejoConfig config, CachePolicy policy, SharedStores shared) {
        EntryStore process =
                new InProcessStore(
                        config.caching().maxBytes().asLongValue(),
                        policy.keptFor(),
                        InstantSource.system());
        return switch (config.caching().store()) {
            case PROCESS -> process;
            case REDIS, DYNAMODB -> shared.behind(process, config.caching(), policy);
        };
    }
}
