package io.lampejo.generation.sampling;

/**
 * Random numbers that are a function of a key and a counter: Philox4x32 with ten rounds.
 *
 * <p>J. Salmon, M. Moraes, R. Dror, D. Shaw: Parallel Random Numbers: As Easy as 1, 2, 3. SC 2011.
 */
final class Philox {
    private static final int ROUNDS = 10;
    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;

    private Philox() {}

    /**
     * Encrypts a counter of four words, in place.
     *
     * @param key its low word is the first key word
     */
    static void encrypt(int[] counter, long key) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int c0 = counter[0];
        int c1 = counter[1];
        int c2 = counter[2];
        int c3 = counter[3];
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * Integer.toUnsignedLong(c0);
            long p1 = M1 * Integer.toUnsignedLong(c2);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += W0;
            k1 += W1;
        }
        counter[0] = c0;
        counter[1] = c1;
        counter[2] = c2;
        counter[3] = c3;
    }

    /** Uniform in {@code [0, 1)}, of 53 bits. */
    static double uniform(long key, int stream, long position) {
        int[] counter = {(int) position, (int) (position >>> 32), stream, 0};
        encrypt(counter, key);
        long bits = (long) counter[0] << 32 | Integer.toUnsignedLong(counter[1]);
        return (bits >>> 11) * 0x1p-53;
    }
}
