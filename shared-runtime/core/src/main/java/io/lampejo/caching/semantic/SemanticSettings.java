package io.lampejo.caching.semantic;

import io.lampejo.call.CacheWishes;
import java.time.Duration;
import java.util.Set;

/**
 * When and how equivalent questions are looked for.
 *
 * @param models ids of the models whose callers get it without asking; {@value #ALL} for all
 * @param embedder id of the model that questions are compared by
 * @param budget that looking may take; after it the answer is computed
 * @param maxBytes of kept questions
 * @param timeToLive of a kept question
 */
public record SemanticSettings(
        Set<String> models,
        String embedder,
        Policy policy,
        Duration budget,
        long maxBytes,
        Duration timeToLive) {
    public static final String ALL = "*";

    public SemanticSettings {
        models = Set.copyOf(models);
    }

    boolean wanted(String model, CacheWishes.Semantic wish) {
        return switch (wish) {
            case ON -> true;
            case OFF -> false;
            case AS_CONFIGURED -> models.contains(ALL) || models.contains(model);
        };
    }
}
