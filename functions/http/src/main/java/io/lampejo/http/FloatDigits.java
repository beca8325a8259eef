package io.lampejo.http;

import java.math.BigInteger;

/**
 * Writes floats as the shortest decimals that read back as the same float, without allocating.
 *
 * <p>The digits are found with Schubfach (Raffaello Giulietti, "The Schubfach way to render
 * doubles", 2020), in the 32-bit form that Alexander Bolz described in "drachennest". A float is
 * {@code c · 2^q}; its rounding interval, scaled by a power of ten that is held in 64 bits,
 * contains either exactly one multiple of ten, which is shorter, or one or two integers, of which
 * the nearer one is taken.
 */
final class FloatDigits {

    /** No float takes more: sign, nine digits, point, zeros or an exponent. */
    static final int MAX_BYTES = 24;

    private static final int MIN_POWER = -31;
    private static final int MAX_POWER = 45;
    private static final long[] POWERS = powers();
    private static final byte[] PAIRS = pairs();

    private FloatDigits() {}

    /**
     * Writes {@code value} at {@code at} and returns the index behind it. Always with a point or an
     * exponent, so that readers take it for a floating-point number.
     */
    static int write(float value, byte[] to, int at) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = bits >>> 23 & 0xFF;
        int fraction = bits & 0x7F_FFFF;
        if (exponent == 0xFF) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        if (bits < 0) {
            to[at++] = '-';
        }
        if (exponent == 0 && fraction == 0) {
            to[at++] = '0';
            to[at++] = '.';
            to[at++] = '0';
            return at;
        }
        int c = exponent == 0 ? fraction : fraction | 0x80_0000;
        int q = exponent == 0 ? -149 : exponent - 150;
        if (q <= 0 && q > -24 && (c & (1 << -q) - 1) == 0) {
            return layOut(c >> -q, 0, to, at);
        }
        return shortest(c, q, fraction == 0 && exponent > 1, to, at);
    }

    /** Schubfach for {@code c · 2^q}. */
    private static int shortest(int c, int q, boolean lowerIsCloser, byte[] to, int at) {
        int open = c & 1;
        int k = (q * 1262611 - (lowerIsCloser ? 524031 : 0)) >> 22;
        int h = q + ((-k * 1741647) >> 19) + 1;
        long g = POWERS[-k - MIN_POWER];
        int left = (4 * c - 2 + (lowerIsCloser ? 1 : 0)) << h;
        long lower = roundToOdd(g, left) + open;
        long middle = roundToOdd(g, (4 * c) << h);
        long upper = roundToOdd(g, (4 * c + 2) << h) - open;

        long s = middle >> 2;
        if (s >= 10) {
            long tens = s / 10;
            boolean below = lower <= 40 * tens;
            boolean above = 40 * tens + 40 <= upper;
            if (below != above) {
                return layOut((int) (tens + (above ? 1 : 0)), k + 1, to, at);
            }
        }
        boolean below = lower <= 4 * s;
        boolean above = 4 * s + 4 <= upper;
        boolean up = above;
        if (below == above) {
            long half = 4 * s + 2;
            up = middle > half || (middle == half && (s & 1) != 0);
        }
        return layOut((int) (s + (up ? 1 : 0)), k, to, at);
    }

    /**
     * The upper 32 of the 96 bits of {@code g · cp}, with the last bit set where a fraction is
     * lost.
     */
    private static long roundToOdd(long g, int cp) {
        long factor = cp & 0xFFFF_FFFFL;
        long high = Math.unsignedMultiplyHigh(g, factor);
        long low = (g * factor) >>> 32;
        return high | (low > 1 ? 1 : 0);
    }

    /** Writes {@code digits · 10^exponent}. */
    private static int layOut(int digits, int exponent, byte[] to, int at) {
        int d = digits;
        int e = exponent;
        while (d % 10 == 0) {
            d /= 10;
            e++;
        }
        int length = length(d);
        int point = length + e; // digits before the decimal point, where it is positive
        if (point > 0 && point <= 9) {
            return plain(d, length, point, to, at);
        }
        if (point <= 0 && point > -5) {
            to[at++] = '0';
            to[at++] = '.';
            for (int i = point; i < 0; i++) {
                to[at++] = '0';
            }
            putDigits(d, length, to, at);
            return at + length;
        }
        return scientific(d, length, point - 1, to, at);
    }

    private static int plain(int d, int length, int point, byte[] to, int at) {
        if (length <= point) {
            putDigits(d, length, to, at);
            int end = at + length;
            for (int i = length; i < point; i++) {
                to[end++] = '0';
            }
            to[end++] = '.';
            to[end++] = '0';
            return end;
        }
        putDigits(d, length, to, at + 1);
        System.arraycopy(to, at + 1, to, at, point);
        to[at + point] = '.';
        return at + length + 1;
    }

    private static int scientific(int d, int length, int e, byte[] to, int at) {
        putDigits(d, length, to, at + 1);
        to[at] = to[at + 1];
        int end = at + 1;
        if (length > 1) {
            to[end] = '.';
            end = at + length + 1;
        }
        to[end++] = 'e';
        if (e < 0) {
            to[end++] = '-';
        }
        int size = Math.abs(e);
        if (size >= 10) {
            to[end++] = (byte) ('0' + size / 10);
        }
        to[end++] = (byte) ('0' + size % 10);
        return end;
    }

    private static void putDigits(int value, int length, byte[] to, int at) {
        int v = value;
        int end = at + length;
        while (v >= 100) {
            int rest = v / 100;
            int pair = (v - rest * 100) << 1;
            to[--end] = PAIRS[pair + 1];
            to[--end] = PAIRS[pair];
            v = rest;
        }
        if (v >= 10) {
            to[--end] = PAIRS[(v << 1) + 1];
            to[--end] = PAIRS[v << 1];
        } else {
            to[--end] = (byte) ('0' + v);
        }
    }

    private static int length(int d) {
        if (d < 100_000) {
            return d < 100 ? (d < 10 ? 1 : 2) : (d < 1000 ? 3 : d < 10_000 ? 4 : 5);
        }
        return d < 10_000_000
                ? (d < 1_000_000 ? 6 : 7)
                : (d < 100_000_000 ? 8 : d < 1_000_000_000 ? 9 : 10);
    }

    /** {@code ⌊10^k · 2^-(⌊log2 10^k⌋ - 63)⌋ + 1} for every power that a float needs. */
    private static long[] powers() {
        long[] powers = new long[MAX_POWER - MIN_POWER + 1];
        for (int k = MIN_POWER; k <= MAX_POWER; k++) {
            BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
            BigInteger g;
            if (k >= 0) {
                int shift = 64 - ten.bitLength();
                g = shift >= 0 ? ten.shiftLeft(shift) : ten.shiftRight(-shift);
                g = shift >= 0 ? g : g.add(BigInteger.ONE);
            } else {
                g = BigInteger.ONE.shiftLeft(63 + ten.bitLength()).divide(ten).add(BigInteger.ONE);
            }
            powers[k - MIN_POWER] = g.longValue();
        }
        return powers;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }
}
