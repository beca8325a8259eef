package io.lampejo.batching;

/**
 * How many tokens a second the workers get through together: an exponentially weighted mean over
 * finished runs, weighted by their time, so that it neither counts idle time nor lets one odd run
 * decide. Not thread-safe.
 */
final class DrainRate {
    /** Time over which old measurements fade to {@code 1/e}. */
    private static final double MEMORY_SECONDS = 2;

    private final int workers;
    private double tokens;
    private double seconds;

    DrainRate(int workers) {
        this.workers = workers;
    }

    void ran(long runTokens, long runNanos) {
        double runSeconds = Math.max(runNanos, 1) / 1e9;
        double keep = Math.exp(-runSeconds / MEMORY_SECONDS);
        tokens = tokens * keep + runTokens;
        seconds = seconds * keep + runSeconds;
    }

    /** Tokens a second, or 0 where nothing has run yet. */
    double tokensPerSecond() {
        return seconds == 0 ? 0 : workers * tokens / seconds;
    }
}
