package io.lampejo.functions.caching;

import io.lampejo.caching.AnswerCache;
import io.lampejo.http.HttpError;
import io.lampejo.http.RefusedException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The cache, which a deployment may do without. */
@Singleton
final class EnabledCache {
    private static final HttpError OFF =
            new HttpError(
                    404,
                    "The cache is off in this deployment (lampejo.caching.enabled).",
                    HttpError.Type.INVALID_REQUEST,
                    null,
                    "cache_disabled",
                    new HttpError.Retry.ByStatus());

    private final Instance<AnswerCache> cache;

    EnabledCache(Instance<AnswerCache> cache) {
        this.cache = cache;
    }

    /**
     * @throws RefusedException with 404 where there is none
     */
    AnswerCache get() {
        if (!cache.isResolvable()) {
            throw new RefusedException(OFF);
        }
        return cache.get();
    }
}
