package io.lampejo.batching;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides at the door whether a request may wait. Pure.
 *
 * <p>The queue is fair between requests, so a small request does not wait for the whole of a giant
 * one, only for as much of it as gets a turn meanwhile. The expected wait therefore counts each
 * waiting request with at most {@link #TURN_TOKENS} tokens.
 */
final class Admission {
    /** Most tokens of one waiting request that count towards the wait of the next. */
    static final long TURN_TOKENS = 4096;

    /**
     * A request over this share of the token limit leaves the last quarter of it to smaller ones.
     */
    private static final double GIANT = 1.0 / 16;

    private static final double LEFT_TO_SMALL = 0.25;

    private Admission() {}

    /**
     * @param tokens estimate for the request that asks
     * @return empty where it may enter, else when asking again makes sense
     */
    static Optional<Duration> refusal(
            QueueLimits limits, Backlog backlog, long tokens, double tokensPerSecond) {
        boolean giant = tokens > GIANT * limits.maxTokens();
        double room = giant ? (1 - LEFT_TO_SMALL) * limits.maxTokens() : limits.maxTokens();
        boolean fits = backlog.tokens() == 0 || backlog.tokens() + tokens <= room;
        boolean soon =
                tokensPerSecond == 0
                        || backlog.turnTokens() / tokensPerSecond <= seconds(limits.maxDelay());
        if (fits && soon && backlog.requests() < limits.maxRequests()) {
            return Optional.empty();
        }
        return Optional.of(retryAfter(limits, backlog, fits, tokensPerSecond));
    }

    /** Until the queue is half as long as it may be, or has the memory, at the measured rate. */
    private static Duration retryAfter(
            QueueLimits limits, Backlog backlog, boolean fits, double tokensPerSecond) {
        if (tokensPerSecond == 0) {
            return Duration.ofSeconds(1);
        }
        double ahead = fits ? backlog.turnTokens() : backlog.tokens();
        double wait = ahead / tokensPerSecond - seconds(limits.maxDelay()) / 2;
        return Duration.ofMillis((long) (1000 * Math.clamp(wait, 1, 120)));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /**
     * What waits or runs.
     *
     * @param tokens all their tokens
     * @param turnTokens their tokens, each request with at most {@link #TURN_TOKENS}
     */
    record Backlog(int requests, long tokens, long turnTokens) {}
}
