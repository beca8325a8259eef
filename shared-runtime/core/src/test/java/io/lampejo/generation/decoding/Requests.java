package io.lampejo.generation.decoding;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.generation.GenerationEvent;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Requests to a {@link HashingDecoder}. */
final class Requests {
    static final Duration BUDGET = Duration.ofMinutes(5);

    private Requests() {}

    static DecodeRequest greedy(int[] prompt, int maxTokens) {
        return of(prompt, maxTokens, new GreedyContinuation(0));
    }

    static DecodeRequest of(int[] prompt, int maxTokens, Continuation... choices) {
        return new DecodeRequest(prompt, maxTokens, List.of(choices), call("anonymous"));
    }

    static DecodeRequest choices(int[] prompt, int maxTokens, int choices) {
        List<Continuation> all =
                IntStream.range(0, choices)
                        .<Continuation>mapToObj(GreedyContinuation::new)
                        .toList();
        return new DecodeRequest(prompt, maxTokens, all, call("anonymous"));
    }

    static DecodeRequest by(String tenant, int[] prompt, int maxTokens) {
        return new DecodeRequest(
                prompt, maxTokens, List.of(new GreedyContinuation(0)), call(tenant));
    }

    static Call call(String tenant) {
        return new Call(tenant, Deadline.after(BUDGET, System.nanoTime()), CacheUse.DEFAULT);
    }

    /** A continuation that never ends by itself. */
    static Continuation endless() {
        return new GreedyContinuation(0) {
            @Override
            public int next(float[] logits, List<GenerationEvent> events) {
                logits[END] = Float.NEGATIVE_INFINITY;
                return super.next(logits, events);
            }
        };
    }

    /** Tokens that differ for each seed from the first one on. */
    static int[] prompt(long seed, int length) {
        Random random = new Random(seed);
        return random.ints(length, 1, HashingDecoder.VOCABULARY).toArray();
    }
}
