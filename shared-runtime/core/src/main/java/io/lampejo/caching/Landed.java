package io.lampejo.caching;

import io.lampejo.call.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers to items that were missing.
 *
 * @param computed keys that were computed for the one who is told this; others computed the rest
 * @param stored whether all of them are kept now
 */
record Landed(
        Map<CacheKey, KnownItem> items, Set<CacheKey> computed, boolean stored, Origin origin) {

    /** The same, told to one who waited for some of it and computed nothing. */
    Landed toFollower() {
        return new Landed(items, Set.of(), stored, origin);
    }

    static Landed all(List<Landed> parts) {
        Map<CacheKey, KnownItem> items = new HashMap<>();
        Set<CacheKey> computed = new HashSet<>();
        boolean stored = true;
        Origin origin = new Origin.Cache();
        for (Landed part : parts) {
            items.putAll(part.items());
            computed.addAll(part.computed());
            stored &= part.stored();
            origin = part.origin() instanceof Origin.Cache ? origin : part.origin();
        }
        return new Landed(items, computed, stored, origin);
    }
}
