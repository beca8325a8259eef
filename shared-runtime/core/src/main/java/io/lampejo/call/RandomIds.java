package io.lampejo.call;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of 24 random characters behind a prefix. Not secrets, so no secure random: that would cost
 * more than answering from the cache.
 */
public final class RandomIds {
    private static final int LENGTH = 24;
    private static final char[] BASE32 = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private RandomIds() {}

    public static String make(String prefix) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int from = prefix.length();
        char[] id = new char[from + LENGTH];
        prefix.getChars(0, from, id, 0);
        for (int half = 0; half < 2; half++) {
            long bits = random.nextLong();
            for (int i = 0; i < LENGTH / 2; i++, bits >>>= 5) {
                id[from++] = BASE32[(int) bits & 31];
            }
        }
        return new String(id);
    }
}
