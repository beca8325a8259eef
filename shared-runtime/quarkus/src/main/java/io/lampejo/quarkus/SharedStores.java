package io.lampejo.quarkus;

import io.lampejo.caching.CachePolicy;
import io.lampejo.caching.store.AesGcm;
import io.lampejo.caching.store.Checksum;
import io.lampejo.caching.store.CircuitPolicy;
import io.lampejo.caching.store.Compression;
import io.lampejo.caching.store.EntryCodec;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.RemotePolicy;
import io.lampejo.caching.store.RemoteTier;
import io.lampejo.caching.store.Sealing;
import io.lampejo.caching.store.SharedStore;
import io.lampejo.caching.store.StoreThreads;
import io.lampejo.caching.store.TieredStore;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Opens the shared store that the configuration names, if any, and closes it at the end. Nothing of
 * Redis, DynamoDB or Zstandard is loaded before it is asked for.
 */
@Singleton
final class SharedStores {
    private static final int MAX_PENDING_ENTRIES = 10_000;

    private final Instance<Vertx> vertx;
    private Optional<Opened> opened = Optional.empty();

    @Inject
    SharedStores(Instance<Vertx> vertx) {
        this.vertx = vertx;
    }

    /** A store that cannot be reached is said at start, not at the first request. */
    void start(
            @Observes StartupEvent event, LampejoConfig config, Instance<EntryStore> configured) {
        if (config.caching().enabled()
                && config.caching().store() != CachingConfig.StoreKind.PROCESS) {
            configured.get();
        }
    }

    synchronized EntryStore behind(EntryStore front, CachingConfig config, CachePolicy policy) {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("lampejo-store-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        SharedStore store =
                switch (config.store()) {
                    case PROCESS ->
                            throw new IllegalStateException("a process shares with no other");
                    case REDIS -> RedisWiring.open(vertx.get(), config.redis());
                    case DYNAMODB -> DynamoDbWiring.open(vertx.get(), config.dynamodb(), timer);
                };
        opened = Optional.of(new Opened(store, timer));
        StoreThreads threads =
                new StoreThreads(
                        timer,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        InstantSource.system(),
                        System::nanoTime);
        RemoteTier tier =
                new RemoteTier(
                        store,
                        new EntryCodec(
                                sealing(config), compression(config), policy.maxEntryBytes()),
                        new RemotePolicy(
                                config.storeBudget(),
                                config.storeMaxPendingBytes().asLongValue(),
                                MAX_PENDING_ENTRIES,
                                policy.keptFor(),
                                CircuitPolicy.DEFAULT),
                        threads);
        // Looking for credentials may take a while.
        threads.encoder().execute(tier::open);
        return new TieredStore(front, tier);
    }

    @PreDestroy
    synchronized void close() {
        opened.ifPresent(Opened::close);
    }

    private static Compression compression(CachingConfig config) {
        return switch (config.compression()) {
            case NONE -> Compression.NONE;
            case ZSTD -> ZstdWiring.open();
        };
    }

    private static Sealing sealing(CachingConfig config) {
        List<String> keys = config.encryptionKeys().orElse(List.of());
        return keys.isEmpty()
                ? new Checksum()
                : new AesGcm(keys.stream().map(SharedStores::key).toList());
    }

    private static byte[] key(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "lampejo.caching.encryption-keys are 32 bytes each, in base64");
        }
    }

    /** What ends with this process. */
    private record Opened(SharedStore store, ScheduledThreadPoolExecutor timer) {

        void close() {
            store.close();
            timer.shutdownNow();
        }
    }
}
