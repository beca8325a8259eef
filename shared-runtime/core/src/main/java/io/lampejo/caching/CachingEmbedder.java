package io.lampejo.caching;

import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Origin;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Serves items that were computed before, and has the embedder behind it compute only the others,
 * each distinct one once, even where concurrent requests ask for it.
 *
 * <p>Failures are never kept. What a caller must not see of others' use of the cache is kept apart
 * by the tenant in every key.
 */
public final class CachingEmbedder implements Embedder {
    private final Embedder next;
    private final Models models;
    private final EntryStore store;
    private final CachePolicy policy;
    private final Clocks clocks;
    private final EmbeddingComputations computations;
    private final EmbeddingSavings savings = new EmbeddingSavings();

    public CachingEmbedder(
            Embedder next, Models models, EntryStore store, CachePolicy policy, Clocks clocks) {
        this.next = next;
        this.models = models;
        this.store = store;
        this.policy = policy;
        this.clocks = clocks;
        this.computations = new EmbeddingComputations(next, store, policy, clocks);
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        CacheUse use = request.call().cacheUse();
        Optional<ModelInfo> model = models.find(request.model());
        if (model.isEmpty()) {
            return next.embed(request);
        }
        if (!use.read() && !use.store()) {
            return next.embed(request).map(this::bypassed);
        }
        return Uni.createFrom()
                .deferred(() -> {
                    Asked asked = new Asked(request, EmbeddingKeys.of(request, model.get()));
                    return use.read()
                            ? store.find(request.call().tenant(), asked.keys())
                                    .chain(kept -> serve(asked, kept))
                            : compute(
                                    asked,
                                    new @Nullable KnownItem[asked.keys().size()],
                                    clocks.time().millis());
                });
    }

    /** What would be served of each input, in their order. Leaves no trace. */
    public Uni<List<Finding>> lookup(EmbeddingRequest request) {
        Optional<ModelInfo> model = models.find(request.model());
        if (model.isEmpty()) {
            return computed(request, Finding.Reason.NO_CACHE);
        }
        if (!request.call().cacheUse().read()) {
            return computed(request, Finding.Reason.ASKED);
        }
        return Uni.createFrom()
                .deferred(() -> {
                    List<CacheKey> keys = EmbeddingKeys.of(request, model.get());
                    return store.peek(request.call().tenant(), keys)
                            .map(kept ->
                                    keys.stream()
                                            .map(key -> finding(kept.get(key), request))
                                            .toList());
                });
    }

    public Savings savings() {
        return savings.sum();
    }

    /** Items being computed for anyone who asks. */
    public int inFlight() {
        return computations.inFlight();
    }

    private Uni<Embeddings> serve(Asked asked, Map<CacheKey, Entry> kept) {
        long now = clocks.time().millis();
        @Nullable KnownItem[] known = new @Nullable KnownItem[asked.keys().size()];
        Freshness worst = Freshness.FRESH;
        for (int i = 0; i < known.length; i++) {
            Entry entry = kept.get(asked.keys().get(i));
            known[i] = entry == null ? null : KnownItem.of(entry);
            worst = worse(worst, freshness(known[i], asked.use(), now));
        }
        if (worst == Freshness.FRESH) {
            return hit(known, CacheStatus.Match.EXACT, now);
        }
        if (asked.use().onlyIfCached()) {
            return Uni.createFrom().failure(new FailureException(new Failure.NotCached()));
        }
        if (worst == Freshness.REVALIDATED) {
            computations.refresh(asked, notFresh(asked, known, now));
            return hit(known, CacheStatus.Match.REVALIDATING, now);
        }
        Uni<Embeddings> anew = compute(asked, known, now);
        return worst == Freshness.TOO_OLD
                ? anew
                : anew.onFailure(Outages::is)
                        .recoverWithUni(() -> hit(known, CacheStatus.Match.STALE, now));
    }

    private Uni<Embeddings> hit(
            @Nullable KnownItem[] known, CacheStatus.Match match, long nowMillis) {
        List<Embedding> items = new ArrayList<>(known.length);
        long age = 0;
        int stale = 0;
        for (KnownItem item : known) {
            if (item == null) {
                throw new IllegalStateException("a hit has every item");
            }
            items.add(item.embedding());
            savings.hit(item);
            age = Math.max(age, item.ageMillis(nowMillis));
            stale += item.ageMillis(nowMillis) >= policy.timeToLive().toMillis() ? 1 : 0;
        }
        if (stale > 0) {
            savings.stale(stale);
        }
        Duration ttl = policy.timeToLive().minusMillis(age);
        return Uni.createFrom()
                .item(
                        new Embeddings(
                                items,
                                new Origin.Cache(),
                                new CacheStatus.Hit(Optional.of(ttl), match)));
    }

    private Uni<Embeddings> compute(Asked asked, @Nullable KnownItem[] known, long nowMillis) {
        return computations
                .compute(asked, notFresh(asked, known, nowMillis))
                .map(landed -> merge(asked, known, landed));
    }

    private Embeddings merge(Asked asked, @Nullable KnownItem[] known, Landed landed) {
        List<Embedding> items = new ArrayList<>(known.length);
        int hits = 0;
        for (int i = 0; i < known.length; i++) {
            CacheKey key = asked.keys().get(i);
            KnownItem item = landed.items().get(key);
            if (item == null) {
                item = known[i];
                if (item == null) {
                    throw new IllegalStateException("every item was kept or computed");
                }
                hits++;
                savings.hit(item);
            } else if (landed.computed().contains(key)) {
                savings.missed();
            } else {
                savings.collapsed(item);
            }
            items.add(item.embedding());
        }
        return new Embeddings(
                items,
                landed.origin(),
                new CacheStatus.Miss(
                        hits,
                        known.length,
                        landed.stored(),
                        landed.computed().isEmpty()
                                ? CacheStatus.Flight.COLLAPSED
                                : CacheStatus.Flight.OWN));
    }

    private List<CacheKey> notFresh(Asked asked, @Nullable KnownItem[] known, long nowMillis) {
        List<CacheKey> keys = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (freshness(known[i], asked.use(), nowMillis) != Freshness.FRESH) {
                keys.add(asked.keys().get(i));
            }
        }
        return keys;
    }

    private Freshness freshness(@Nullable KnownItem item, CacheUse use, long nowMillis) {
        return item == null
                ? Freshness.TOO_OLD
                : Freshness.of(item.ageMillis(nowMillis), policy, use);
    }

    private static Freshness worse(Freshness a, Freshness b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private Finding finding(@Nullable Entry entry, EmbeddingRequest request) {
        KnownItem item = entry == null ? null : KnownItem.of(entry);
        if (item == null) {
            return new Finding.Computed(Finding.Reason.ABSENT);
        }
        long age = item.ageMillis(clocks.time().millis());
        return switch (Freshness.of(age, policy, request.call().cacheUse())) {
            case FRESH -> served(CacheStatus.Match.EXACT, age);
            case REVALIDATED -> served(CacheStatus.Match.REVALIDATING, age);
            case IF_ERROR, TOO_OLD -> new Finding.Computed(Finding.Reason.TOO_OLD);
        };
    }

    private Finding served(CacheStatus.Match match, long ageMillis) {
        return new Finding.Served(
                match,
                Duration.ofMillis(ageMillis),
                policy.timeToLive().minusMillis(ageMillis),
                OptionalDouble.empty());
    }

    private static Uni<List<Finding>> computed(EmbeddingRequest request, Finding.Reason reason) {
        Finding finding = new Finding.Computed(reason);
        return Uni.createFrom().item(request.inputs().stream().map(input -> finding).toList());
    }

    private Embeddings bypassed(Embeddings answer) {
        savings.bypassed(answer.items().size());
        return new Embeddings(answer.items(), answer.origin(), new CacheStatus.Bypass());
    }
}
