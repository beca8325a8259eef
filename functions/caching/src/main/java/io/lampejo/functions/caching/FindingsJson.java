package io.lampejo.functions.caching;

import io.lampejo.caching.Finding;
import io.lampejo.call.CacheStatus;
import io.lampejo.http.JsonBytes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes what a lookup found. {@link AnswerSchemas.Lookup} describes what it writes. */
final class FindingsJson {

    private FindingsJson() {}

    static JsonBytes write(List<Finding> findings) {
        JsonBytes json =
                new JsonBytes(64 + 128 * findings.size())
                        .raw("{\"object\":\"cache.lookup\",\"items\":[");
        for (int i = 0; i < findings.size(); i++) {
            json.raw(i == 0 ? "{\"index\":" : ",{\"index\":").integer(i);
            switch (findings.get(i)) {
                case Finding.Served served -> served(served, json);
                case Finding.Computed computed -> computed(computed, json);
            }
            json.raw('}');
        }
        return json.raw("]}");
    }

    private static void served(Finding.Served served, JsonBytes json) {
        json.raw(",\"hit\":true,\"match\":").string(match(served.match()));
        seconds(served.age(), json.raw(",\"age\":"));
        seconds(served.ttl(), json.raw(",\"ttl\":"));
        similarity(served.similarity(), json);
    }

    private static void computed(Finding.Computed computed, JsonBytes json) {
        json.raw(",\"hit\":false,\"reason\":")
                .string(computed.reason().name().toLowerCase(Locale.ROOT));
        Optional<String> guard = computed.guard();
        guard.ifPresent(name -> json.raw(",\"guard\":").string(name));
        similarity(computed.similarity(), json);
    }

    private static void seconds(Duration duration, JsonBytes json) {
        Decimals.seconds(duration, json);
    }

    private static void similarity(OptionalDouble similarity, JsonBytes json) {
        similarity.ifPresent(value -> json.raw(",\"similarity\":").decimal((float) value));
    }

    /** In the words of {@code Cache-Status}. */
    private static String match(CacheStatus.Match match) {
        return switch (match) {
            case EXACT -> "exact";
            case SEMANTIC -> "semantic";
            case REVALIDATING -> "stale-while-revalidate";
            case STALE -> "stale-if-error";
        };
    }
}
