package io.lampejo.functions.caching;

import io.lampejo.http.ErrorBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers as the OpenAPI document describes them; others write them. */
final class AnswerSchemas {

    private AnswerSchemas() {}

    /** {@link StatsJson} writes it. */
    @Schema(name = "CacheStats")
    record Stats(
            @Schema(required = true, enumeration = "cache.stats") String object,
            @Schema(required = true) Store store,
            @Schema(required = true) Kind embedding,
            @Schema(required = true) Kind generation,
            @Schema(required = true) Semantic semantic,
            @Schema(required = true) Saved saved) {}

    @Schema(name = "CacheStore")
    record Store(
            @Schema(required = true, examples = "process") String name,
            @Schema(nullable = true, description = "null where it cannot tell") Long entries,
            @Schema(nullable = true, description = "null where it cannot tell") Long bytes,
            @Schema(nullable = true, description = "null where it is not bounded here")
                    Long capacity_bytes,
            @Schema(required = true) long hits,
            @Schema(required = true) long misses,
            @Schema(nullable = true, description = "null before the first lookup") Double hit_rate,
            @Schema(required = true) long evictions,
            @Schema(
                            required = true,
                            description =
                                    "Lookups and writes that failed, took too long or were not tried")
                    long failures,
            @Schema(required = true, description = "Stores behind this one") List<Store> behind) {}

    @Schema(name = "CacheKind")
    record Kind(
            @Schema(required = true, description = "Items served, of any kind") long hits,
            @Schema(required = true, description = "Among them: of equivalent questions")
                    long semantic_hits,
            @Schema(required = true, description = "Among them: too old") long stale_hits,
            @Schema(required = true, description = "Items computed") long misses,
            @Schema(required = true, description = "Items that joined another's computation")
                    long collapsed,
            @Schema(required = true, description = "Items that the cache stayed out of")
                    long bypassed,
            @Schema(nullable = true, description = "Of hits, misses and collapsed") Double hit_rate,
            @Schema(required = true) Saved saved) {}

    @Schema(name = "CacheSaved")
    record Saved(
            @Schema(required = true) long prompt_tokens,
            @Schema(required = true) long completion_tokens,
            @Schema(required = true) double compute_seconds,
            @Schema(description = "Only where prices are configured") @Nullable Money money) {}

    @Schema(name = "CacheMoney")
    record Money(
            @Schema(required = true) double amount,
            @Schema(required = true, examples = "EUR") String currency) {}

    @Schema(name = "CacheSemantic")
    record Semantic(@Schema(required = true) long questions, @Schema(required = true) long bytes) {}

    /** {@link Invalidator} writes it. */
    @Schema(name = "CacheInvalidation")
    record Invalidated(
            @Schema(required = true, enumeration = "cache.invalidation") String object,
            @Schema(required = true) boolean dry_run,
            @Schema(required = true) long matched,
            @Schema(required = true, description = "0 in a dry run") long removed,
            @Schema(required = true) Selected selection) {}

    @Schema(name = "CacheSelection")
    record Selected(
            @Nullable String tenant,
            @Nullable String model,
            @Nullable String tag,
            @Nullable String request_id_prefix,
            @Nullable Boolean all) {}

    /** {@link FindingsJson} writes it. */
    @Schema(name = "CacheLookup")
    record Lookup(
            @Schema(required = true, enumeration = "cache.lookup") String object,
            @Schema(required = true) List<Found> items) {}

    @Schema(name = "CacheFinding")
    record Found(
            @Schema(required = true, description = "Of the input or prompt") int index,
            @Schema(required = true) boolean hit,
            @Schema(
                            description = "Of a hit",
                            enumeration = {
                                "exact",
                                "semantic",
                                "stale-while-revalidate",
                                "stale-if-error"
                            })
                    @Nullable String match,
            @Schema(description = "Of a hit: seconds since it was computed") @Nullable Double age,
            @Schema(description = "Of a hit: seconds left; not positive where it is stale")
                    @Nullable Double ttl,
            @Schema(
                            description = "Why there is no hit",
                            enumeration = {
                                "asked",
                                "sampled",
                                "no_cache",
                                "absent",
                                "too_old",
                                "too_far",
                                "guarded"
                            })
                    @Nullable String reason,
            @Schema(description = "Which guard refused the nearest question's answer")
                    @Nullable String guard,
            @Schema(description = "Of the nearest question") @Nullable Double similarity) {}

    /** {@link Tally} writes it. */
    @Schema(name = "CacheWarmUp")
    record WarmedUp(
            @Schema(required = true, enumeration = "cache.warmup") String object,
            @Schema(required = true, description = "That have something in them") long lines,
            @Schema(required = true, description = "Lines whose answers are kept now")
                    long computed,
            @Schema(required = true) long already_cached,
            @Schema(
                            required = true,
                            description =
                                    "Lines whose answers the cache does not keep, as cut-off ones")
                    long not_kept,
            @Schema(required = true) long failed_lines,
            @Schema(required = true, description = "The first hundred of them")
                    List<FailedLine> failed) {}

    @Schema(name = "CacheWarmUpFailure")
    record FailedLine(
            @Schema(required = true, description = "From 1") long line,
            @Schema(required = true, nullable = true) @Nullable String custom_id,
            @Schema(required = true) ErrorBody.Detail error) {}
}
