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
            case CacheStatus.Bypass(CacheStatus.Why why) ->
                    Optional.of(
                            switch (why) {
                                case ASKED -> "Lampejo; fwd=bypass";
                                case SAMPLED -> "Lampejo; fwd=bypass; detail=sampled";
                            });
            case CacheStatus.Hit(Optional<Duration> ttl, CacheStatus.Match match) ->
                    Optional.of(
                            ttl.map(left -> "Lampejo; hit; ttl=" + left.toSeconds())
                                            .orElse("Lampejo; hit")
                                    + detail(match));
            case CacheStatus.Miss(int hits, int items, boolean stored, CacheStatus.Flight flight) ->
                    Optional.of(
                            "Lampejo; fwd=miss"
                                    + (stored ? "; stored" : "")
                                    + switch (flight) {
                                        case OWN -> "";
                                        case COLLAPSED -> "; collapsed";
                                    }
                                    + (hits == 0 ? "" : "; detail=partial-" + hits + "/" + items));
        };
    }

    /** {@code Lampejo-Route}. */
    public static String route(Origin origin) {
        return switch (origin) {
            case Origin.Cpu() -> "cpu";
            case Origin.Cache() -> "cache";
        };
    }

    private static String detail(CacheStatus.Match match) {
        return switch (match) {
            case EXACT -> "";
            case SEMANTIC -> "; detail=semantic";
            case REVALIDATING -> "; detail=stale-while-revalidate";
            case STALE -> "; detail=stale-if-error";
        };
    }
}
