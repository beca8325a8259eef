package io.lampejo.functions.caching;

import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The functions {@code cache-stats} and {@code cache-invalidate}. */
public class CacheFunctions {
    private final EnabledCache cache;
    private final Invalidator invalidator;
    private final Prices prices;
    private final Access access;

    CacheFunctions(EnabledCache cache, Invalidator invalidator, Prices prices, Access access) {
        this.cache = cache;
        this.invalidator = invalidator;
        this.prices = prices;
        this.access = access;
    }

    /** {@code GET /v1/cache/stats} without HTTP. */
    @Funq("cache-stats")
    public Uni<CacheAnswer> stats() {
        return Uni.createFrom()
                .item(() -> {
                    access.requireAdmin();
                    return CacheAnswer.of(StatsJson.write(cache.get().report(), prices));
                });
    }

    /** {@code DELETE /v1/cache} without HTTP: its parameters are the fields of an object. */
    @Funq("cache-invalidate")
    public Uni<CacheAnswer> invalidate(@Nullable CacheCall call) {
        return Uni.createFrom()
                .deferred(() -> {
                    access.requireAdmin();
                    return invalidator.carryOut(
                            Invalidation.of(CacheCall.texts(CacheCall.object(call))));
                })
                .map(CacheAnswer::of);
    }
}
