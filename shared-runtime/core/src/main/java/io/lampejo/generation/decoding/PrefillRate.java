package io.lampejo.generation.decoding;

/** At how many tokens a second prompts were read lately. Not thread-safe. */
final class PrefillRate {
    private static final double KEEP = 0.7;

    private double tokens;
    private double seconds;

    void read(int chunk, long nanos) {
        tokens = tokens * KEEP + chunk;
        seconds = seconds * KEEP + Math.max(nanos, 1) / 1e9;
    }

    /** 0 where nothing was read yet. */
    double tokensPerSecond() {
        return seconds == 0 ? 0 : tokens / seconds;
    }
}
