package io.lampejo.http;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import java.time.Duration;
import java.util.Optional;

/** The headers that say where an answer came from. */
public final class Provenance {
    public static final String CACHE_STATUS = "cache-status";
    public static final String ROUTE = "lampejo-route";

    private Provenance() {}

    /** {@code Cache-Status} after RFC 9211; empty where no cache was asked. */
    public static Optional<String> cacheStatus(CacheStatus status) {
        return switch (status) {
            case CacheStatus.NotAsked() -> Optional.empty();
            case CacheStatus.Bypass() -> Optional.of("Lampejo; fwd=bypass");
            case CacheStatus.Hit(Optional<Duration> ttl) ->
                    Optional.of(
                            ttl.map(left -> "Lampejo; hit; ttl=" + left.toSeconds())
                                    .orElse("Lampejo; hit"));
            case CacheStatus.Miss(int hits, int items, boolean stored) -> {
                String miss = stored ? "Lampejo; fwd=miss; stored" : "Lampejo; fwd=miss";
                yield Optional.of(
                        hits == 0 ? miss : miss + "; detail=partial-" + hits + "/" + items);
            }
        };
    }

    /** {@code Lampejo-Route}. */
    public static String route(Origin origin) {
        return switch (origin) {
            case Origin.Cpu() -> "cpu";
            case Origin.Cache() -> "cache";
        };
    }
}
