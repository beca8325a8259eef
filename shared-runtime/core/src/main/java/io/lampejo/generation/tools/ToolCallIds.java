package io.lampejo.generation.tools;

/**
 * The ids of one choice's calls: {@code call_} and 24 letters and digits, a function of seed,
 * choice and number of the call. Mixed by SplitMix64 (G. Steele, D. Lea, C. Flood: Fast splittable
 * pseudorandom number generators. OOPSLA 2014).
 */
final class ToolCallIds {
    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    ToolCallIds(int choice, long seed) {
        this.state = mix(seed + GOLDEN * (choice + 1L));
    }

    String next() {
        StringBuilder id = new StringBuilder("call_");
        for (int i = 0; i < LENGTH; i++) {
            state += GOLDEN;
            id.append(ALPHABET.charAt((int) Long.remainderUnsigned(mix(state), ALPHABET.length())));
        }
        return id.toString();
    }

    private static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
