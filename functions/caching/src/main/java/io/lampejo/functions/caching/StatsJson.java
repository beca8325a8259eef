package io.lampejo.functions.caching;

import io.lampejo.caching.CacheReport;
import io.lampejo.caching.Savings;
import io.lampejo.caching.store.StoreStats;
import io.lampejo.http.JsonBytes;
import java.time.Duration;

/** Writes the state of the cache. {@link AnswerSchemas.Stats} describes what it writes. */
final class StatsJson {
    private final JsonBytes json = new JsonBytes(1024);
    private final Prices prices;

    private StatsJson(Prices prices) {
        this.prices = prices;
    }

    static JsonBytes write(CacheReport report, Prices prices) {
        return new StatsJson(prices).write(report);
    }

    private JsonBytes write(CacheReport report) {
        store(report.store(), json.raw("{\"object\":\"cache.stats\",\"store\":"));
        kind(report.embedding(), json.raw(",\"embedding\":"));
        kind(report.generation(), json.raw(",\"generation\":"));
        json.raw(",\"semantic\":{\"questions\":")
                .integer(report.semanticQuestions())
                .raw(",\"bytes\":")
                .integer(report.semanticBytes())
                .raw("},\"saved\":{");
        saved(
                report.embedding().promptTokens() + report.generation().promptTokens(),
                report.embedding().completionTokens() + report.generation().completionTokens(),
                report.embedding().computing().plus(report.generation().computing()));
        return json.raw("}}");
    }

    private void store(StoreStats store, JsonBytes json) {
        json.raw("{\"name\":").string(store.name());
        count(",\"entries\":", store.entries());
        count(",\"bytes\":", store.bytes());
        count(",\"capacity_bytes\":", store.capacityBytes());
        json.raw(",\"hits\":").integer(store.hits()).raw(",\"misses\":").integer(store.misses());
        Decimals.share(store.hits(), store.hits() + store.misses(), json.raw(",\"hit_rate\":"));
        json.raw(",\"evictions\":")
                .integer(store.evictions())
                .raw(",\"failures\":")
                .integer(store.failures())
                .raw(",\"behind\":[");
        for (int i = 0; i < store.behind().size(); i++) {
            store(store.behind().get(i), i == 0 ? json : json.raw(','));
        }
        json.raw("]}");
    }

    /** What a store cannot tell is null. */
    private void count(String name, long value) {
        json.raw(name);
        if (value < 0) {
            json.raw("null");
        } else {
            json.integer(value);
        }
    }

    private void kind(Savings savings, JsonBytes json) {
        json.raw("{\"hits\":")
                .integer(savings.hits())
                .raw(",\"semantic_hits\":")
                .integer(savings.semanticHits())
                .raw(",\"stale_hits\":")
                .integer(savings.staleHits())
                .raw(",\"misses\":")
                .integer(savings.misses())
                .raw(",\"collapsed\":")
                .integer(savings.collapsed())
                .raw(",\"bypassed\":")
                .integer(savings.bypassed());
        Decimals.share(
                savings.hits(),
                savings.hits() + savings.misses() + savings.collapsed(),
                json.raw(",\"hit_rate\":"));
        json.raw(",\"saved\":{");
        saved(savings.promptTokens(), savings.completionTokens(), savings.computing());
        json.raw("}}");
    }

    private void saved(long promptTokens, long completionTokens, Duration computing) {
        json.raw("\"prompt_tokens\":")
                .integer(promptTokens)
                .raw(",\"completion_tokens\":")
                .integer(completionTokens);
        Decimals.seconds(computing, json.raw(",\"compute_seconds\":"));
        if (prices.known()) {
            Decimals.write(
                            prices.of(promptTokens, completionTokens),
                            json.raw(",\"money\":{\"amount\":"))
                    .raw(",\"currency\":")
                    .string(prices.currency())
                    .raw('}');
        }
    }
}
