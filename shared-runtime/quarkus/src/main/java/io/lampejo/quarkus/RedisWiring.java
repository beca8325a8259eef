package io.lampejo.quarkus;

import io.lampejo.caching.store.SharedStore;
import io.lampejo.stores.redis.RedisSettings;
import io.lampejo.stores.redis.RedisStore;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** Redis from the configuration. A class of its own, so that others load nothing of Redis. */
final class RedisWiring {
    private RedisWiring() {}

    static SharedStore open(Vertx vertx, CachingConfig.RedisConfig config) {
        RedisSettings.Kind kind =
                switch (config.kind()) {
                    case STANDALONE -> RedisSettings.Kind.STANDALONE;
                    case CLUSTER -> RedisSettings.Kind.CLUSTER;
                    case SENTINEL -> RedisSettings.Kind.SENTINEL;
                };
        RedisSettings settings =
                new RedisSettings(
                        config.hosts(),
                        kind,
                        config.masterName().orElse(""),
                        config.password().orElse(""));
        return new RedisStore(vertx, settings, InstantSource.system());
    }
}
