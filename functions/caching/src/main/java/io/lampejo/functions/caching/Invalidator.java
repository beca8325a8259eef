package io.lampejo.functions.caching;

import io.lampejo.caching.store.Selection;
import io.lampejo.functions.caching.Invalidation.Mode;
import io.lampejo.http.JsonBytes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Counts and forgets entries, whoever asks for it. */
@Singleton
final class Invalidator {
    private final EnabledCache cache;

    Invalidator(EnabledCache cache) {
        this.cache = cache;
    }

    /** The answer, as JSON. */
    Uni<JsonBytes> carryOut(Invalidation invalidation) {
        Selection selection = invalidation.selection();
        return switch (invalidation.mode()) {
            case DRY_RUN -> cache.get().count(selection).map(n -> json(invalidation, n, 0));
            case FORGET -> cache.get().invalidate(selection).map(n -> json(invalidation, n, n));
        };
    }

    private static JsonBytes json(Invalidation invalidation, long matched, long removed) {
        JsonBytes json =
                new JsonBytes(256)
                        .raw("{\"object\":\"cache.invalidation\",\"dry_run\":")
                        .raw(Boolean.toString(invalidation.mode() == Mode.DRY_RUN))
                        .raw(",\"matched\":")
                        .integer(matched)
                        .raw(",\"removed\":")
                        .integer(removed)
                        .raw(",\"selection\":{");
        Selection selection = invalidation.selection();
        if (selection.equals(Selection.ALL)) {
            return json.raw("\"all\":true}}");
        }
        int start = json.size();
        field("tenant", selection.tenant(), start, json);
        field("model", selection.model(), start, json);
        field("tag", selection.tag(), start, json);
        field("request_id_prefix", selection.requestIdPrefix(), start, json);
        return json.raw("}}");
    }

    private static void field(String name, Optional<String> value, int start, JsonBytes json) {
        value.ifPresent(text ->
                json.raw(json.size() == start ? "" : ",").string(name).raw(':').string(text));
    }
}
