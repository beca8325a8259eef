package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatDigitsTest {
    private final byte[] bytes = new byte[FloatDigits.MAX_BYTES];

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "-1, -1.0",
        "10, 10.0",
        "0.1, 0.1",
        "0.5, 0.5",
        "123.456, 123.456",
        "0.012345678, 0.012345678",
        "0.00001, 0.00001",
        "0.000001, 1e-6",
        "0.0000012, 1.2e-6",
        "16777216, 16777216.0",
        "123456784, 123456780.0",
        "1e9, 1e9",
        "1e10, 1e10",
        "3.4028235E38, 3.4028235e38",
        "1.4E-45, 1e-45",
        "-1.17549435E-38, -1.1754944e-38",
        "9.8E-45, 1e-44"
    })
    void writesTheShortestDecimal(String value, String expected) {
        assertThat(write(Float.parseFloat(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesWhatJsonCannotSay(float value) {
        assertThatThrownBy(() -> write(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyExponentWithItsEdgesReadsBack() {
        for (int exponent = 0; exponent < 255; exponent++) {
            for (int fraction :
                    new int[] {0, 1, 2, 3, 0x3F_FFFF, 0x40_0000, 0x7F_FFFE, 0x7F_FFFF}) {
                check(Float.intBitsToFloat(exponent << 23 | fraction));
            }
        }
    }

    @Test
    void subnormalsReadBack() {
        for (int bits = 1; bits < 200_000; bits++) {
            check(Float.intBitsToFloat(bits));
        }
    }

    /** All bit patterns alike, then components as embeddings have them. */
    @Test
    void tenMillionRandomFloatsReadBackAndAreNoLongerThanJavas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        for (int i = 0; i < 5_000_000; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(any)) {
                check(any);
            }
            check((random.nextFloat() - 0.5f) / 5);
        }
    }

    private void check(float value) {
        int length = FloatDigits.write(value, bytes, 0);
        @SuppressWarnings("deprecation") // ASCII, and ten million of them
        String text = new String(bytes, 0, 0, length);
        if (Float.floatToRawIntBits(Float.parseFloat(text)) != Float.floatToRawIntBits(value)) {
            throw new AssertionError(text + " is not " + value);
        }
        String javas = Float.toString(value);
        if (digits(text) > digits(javas)) {
            throw new AssertionError(text + " is longer than " + javas);
        }
    }

    /** Digits that count, of a decimal without trailing zeros. */
    private static int digits(String decimal) {
        int count = 0;
        int zeros = 0;
        for (int i = 0; i < decimal.length(); i++) {
            char c = decimal.charAt(i);
            if (c == 'e' || c == 'E') {
                break;
            }
            if (c == '0') {
                zeros++;
            } else if (c >= '1' && c <= '9') {
                count = count == 0 ? 1 : count + zeros + 1;
                zeros = 0;
            }
        }
        return count;
    }

    /** Of two shortest decimals the nearer one is right, as Java's is. */
    @Test
    void isAsNearAsJavas() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (!Float.isFinite(value)) {
                continue;
            }
            BigDecimal exact = new BigDecimal(value);
            String javas = Float.toString(value);
            if (digits(javas) > 2) { // Java writes at least two, even where one is enough
                BigDecimal ours = new BigDecimal(write(value));
                BigDecimal theirs = new BigDecimal(javas);
                assertThat(ours.subtract(exact).abs())
                        .isEqualByComparingTo(theirs.subtract(exact).abs());
            }
        }
    }

    private String write(float value) {
        int length = FloatDigits.write(value, bytes, 0);
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
}
