package io.lampejo.functions.caching;

import io.lampejo.caching.AnswerCache;
import io.lampejo.caching.CacheReport;
import io.lampejo.caching.Finding;
import io.lampejo.caching.Savings;
import io.lampejo.caching.store.Selection;
import io.lampejo.caching.store.StoreStats;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.call.Call;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationRequest;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps what the fakes have computed, by tenant and text. Texts that begin with an exclamation mark
 * are found as their names say.
 */
@Singleton
@LookupIfProperty(name = "test.cache", stringValue = "on", lookupIfMissing = true)
class FakeCache implements AnswerCache {
    final Set<String> kept = ConcurrentHashMap.newKeySet();
    final List<Selection> counted = new CopyOnWriteArrayList<>();
    final List<Selection> invalidated = new CopyOnWriteArrayList<>();
    final List<Call> lookups = new CopyOnWriteArrayList<>();

    static String key(Call call, String text) {
        return call.tenant() + "/" + text;
    }

    @Override
    public CacheReport report() {
        StoreStats redis = new StoreStats("redis", -1, -1, -1, 0, 0, 0, 7, List.of());
        return new CacheReport(
                new StoreStats("process", 12, 3456, 33554432, 30, 10, 2, 0, List.of(redis)),
                new Savings(30, 0, 1, 60, 10, 5, 1_000, 0, Duration.ofMillis(1_500)),
                new Savings(0, 0, 0, 0, 0, 0, 500_000, 250_000, Duration.ofSeconds(100)),
                9,
                4096);
    }

    @Override
    public Uni<Long> count(Selection selection) {
        counted.add(selection);
        return Uni.createFrom().item(5L);
    }

    @Override
    public Uni<Long> invalidate(Selection selection) {
        invalidated.add(selection);
        return Uni.createFrom().item(5L);
    }

    @Override
    public Uni<List<Finding>> lookup(EmbeddingRequest request) {
        lookups.add(request.call());
        return Uni.createFrom()
                .item(() ->
                        FakeRoutes.texts(request).stream()
                                .map(text -> find(request.call(), text))
                                .toList());
    }

    @Override
    public Uni<Finding> lookup(GenerationRequest request) {
        lookups.add(request.call());
        return Uni.createFrom().item(() -> find(request.call(), FakeRoutes.text(request)));
    }

    private Finding find(Call call, String text) {
        return switch (text) {
            case "!semantic" -> served(Match.SEMANTIC, OptionalDouble.of(0.96875));
            case "!stale" ->
                    new Finding.Served(
                            Match.REVALIDATING,
                            Duration.ofMillis(61_250),
                            Duration.ofSeconds(-1),
                            OptionalDouble.empty());
            case "!guarded" ->
                    new Finding.Computed(
                            Finding.Reason.GUARDED,
                            Optional.of("numbers"),
                            OptionalDouble.of(0.9375));
            case "!far" ->
                    new Finding.Computed(
                            Finding.Reason.TOO_FAR, Optional.empty(), OptionalDouble.of(0.5));
            case "!old" -> new Finding.Computed(Finding.Reason.TOO_OLD);
            case "!sampled" -> new Finding.Computed(Finding.Reason.SAMPLED);
            case "!asked" -> new Finding.Computed(Finding.Reason.ASKED);
            case "!none" -> new Finding.Computed(Finding.Reason.NO_CACHE);
            case "!bug" -> throw new IllegalStateException("/secret/path");
            case "!window" ->
                    throw new FailureException(new Failure.WindowExceeded("messages", 600, 0, 512));
            case "!overflow" ->
                    throw new FailureException(new Failure.ContextOverflow("input", 0, 600, 512));
            default ->
                    kept.contains(key(call, text))
                            ? served(Match.EXACT, OptionalDouble.empty())
                            : new Finding.Computed(Finding.Reason.ABSENT);
        };
    }

    private static Finding served(Match match, OptionalDouble similarity) {
        return new Finding.Served(
                match, Duration.ofMillis(1_500), Duration.ofHours(24), similarity);
    }
}
