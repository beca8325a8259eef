package io.lampejo.caching;

import java.util.concurrent.ThreadLocalRandom;

/** Ids of answers: 120 random bits in 24 characters. Not secrets. */
final class AnswerIds {
    private static final int LENGTH = 24;
    private static final char[] BASE32 = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private AnswerIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] id = new char[LENGTH];
        int at = 0;
        for (int half = 0; half < 2; half++) {
            long bits = random.nextLong();
            for (int i = 0; i < LENGTH / 2; i++, bits >>>= 5) {
                id[at++] = BASE32[(int) bits & 31];
            }
        }
        return new String(id);
    }
}
