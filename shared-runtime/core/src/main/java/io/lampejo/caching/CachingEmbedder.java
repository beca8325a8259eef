package io.lampejo.caching;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Origin;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Serves items that were computed before, and asks the embedder behind it only for the others, each
 * distinct one once.
 *
 * <p>Failures are never kept. What a caller must not see of others' use of the cache is kept apart
 * by the tenant in every key.
 */
public final class CachingEmbedder implements Embedder {
    private final Embedder next;
    private final EmbeddingCache cache;
    private final Models models;
    private final InstantSource clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    public CachingEmbedder(
            Embedder next, EmbeddingCache cache, Models models, InstantSource clock) {
        this.next = next;
        this.cache = cache;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        CacheUse use = request.call().cacheUse();
        Optional<ModelInfo> model = models.find(request.model());
        if (model.isEmpty()) {
            return next.embed(request);
        }
        if (!use.read() && !use.store()) {
            return next.embed(request).map(CachingEmbedder::bypassed);
        }
        return Uni.createFrom()
                .deferred(() -> {
                    List<CacheKey> keys = EmbeddingKeys.of(request, model.get());
                    return use.read()
                            ? cache.find(keys).chain(kept -> serve(request, keys, kept))
                            : compute(request, keys, Map.of());
                });
    }

    public CacheStats stats() {
        return new CacheStats(hits.sum(), misses.sum());
    }

    private Uni<Embeddings> serve(
            EmbeddingRequest request, List<CacheKey> keys, Map<CacheKey, CachedEmbedding> kept) {
        Map<CacheKey, CachedEmbedding> fresh = fresh(kept, request.call().cacheUse());
        List<Embedding> items = new ArrayList<>(keys.size());
        for (CacheKey key : keys) {
            CachedEmbedding entry = fresh.get(key);
            if (entry == null) {
                return request.call().cacheUse().onlyIfCached()
                        ? Uni.createFrom().failure(new FailureException(new Failure.NotCached()))
                        : compute(request, keys, fresh);
            }
            items.add(entry.embedding());
        }
        hits.add(keys.size());
        return Uni.createFrom()
                .item(new Embeddings(items, new Origin.Cache(), new CacheStatus.Hit(ttl(fresh))));
    }

    private Uni<Embeddings> compute(
            EmbeddingRequest request, List<CacheKey> keys, Map<CacheKey, CachedEmbedding> kept) {
        Map<CacheKey, EmbeddingInput> missing = new LinkedHashMap<>();
        int found = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (kept.containsKey(keys.get(i))) {
                found++;
            } else {
                missing.putIfAbsent(keys.get(i), request.inputs().get(i));
            }
        }
        hits.add(found);
        misses.add(keys.size() - found);
        CacheStatus status =
                new CacheStatus.Miss(found, keys.size(), request.call().cacheUse().store());
        return next.embed(request.withInputs(List.copyOf(missing.values())))
                .map(answer -> {
                    Map<CacheKey, CachedEmbedding> computed =
                            stamp(List.copyOf(missing.keySet()), answer.items());
                    if (request.call().cacheUse().store()) {
                        cache.store(computed);
                    }
                    return new Embeddings(merge(keys, kept, computed), answer.origin(), status);
                });
    }

    private Map<CacheKey, CachedEmbedding> stamp(List<CacheKey> keys, List<Embedding> items) {
        if (keys.size() != items.size()) {
            throw new IllegalStateException("an embedder answers one embedding for each input");
        }
        long now = clock.millis();
        Map<CacheKey, CachedEmbedding> stamped = HashMap.newHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            stamped.put(keys.get(i), new CachedEmbedding(items.get(i), now));
        }
        return stamped;
    }

    private static List<Embedding> merge(
            List<CacheKey> keys,
            Map<CacheKey, CachedEmbedding> kept,
            Map<CacheKey, CachedEmbedding> computed) {
        List<Embedding> items = new ArrayList<>(keys.size());
        for (CacheKey key : keys) {
            CachedEmbedding entry = kept.getOrDefault(key, computed.get(key));
            if (entry == null) {
                throw new IllegalStateException("every key was kept or computed");
            }
            items.add(entry.embedding());
        }
        return items;
    }

    /** Entries that this caller still accepts, by age. */
    private Map<CacheKey, CachedEmbedding> fresh(
            Map<CacheKey, CachedEmbedding> kept, CacheUse use) {
        if (use.maxAge().isEmpty()) {
            return kept;
        }
        long oldest = clock.millis() - use.maxAge().get().toMillis();
        Map<CacheKey, CachedEmbedding> fresh = new HashMap<>(kept);
        fresh.values().removeIf(entry -> entry.storedAtMillis() < oldest);
        return fresh;
    }

    private Optional<Duration> ttl(Map<CacheKey, CachedEmbedding> served) {
        long age = 0;
        long now = clock.millis();
        for (CachedEmbedding entry : served.values()) {
            age = Math.max(age, now - entry.storedAtMillis());
        }
        Duration left = cache.timeToLive().minusMillis(age);
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    private static Embeddings bypassed(Embeddings answer) {
        return new Embeddings(answer.items(), answer.origin(), new CacheStatus.Bypass());
    }
}
