package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Entries for tests. */
final class Entries {
    static final String TENANT = "acme";

    private Entries() {}

    static CacheKey key(int n) {
        return new CacheKey(n, ~n, 31L * n, 7);
    }

    static Entry of(long createdAtMillis, byte... value) {
        return of(createdAtMillis, TENANT, value);
    }

    static Entry of(long createdAtMillis, String tenant, byte... value) {
        return new Entry(
                value,
                createdAtMillis,
                createdAtMillis + Duration.ofHours(1).toMillis(),
                new Label(Label.Kind.EMBEDDING, tenant, "model", "req-é1", Set.of("blue", "naïve")),
                new Cost(12, 3, Duration.ofMillis(45)));
    }

    static byte[] random(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
