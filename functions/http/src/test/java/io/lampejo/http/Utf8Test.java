package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.failure.FailureException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static final int[] EDGES = {0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};

    @Test
    void agreesWithJavaOnEveryPairOfBytesAndWhatFollows() {
        byte[] bytes = new byte[4];
        for (int pair = 0x8000; pair < 0x1_0000; pair++) {
            bytes[0] = (byte) (pair >> 8);
            bytes[1] = (byte) pair;
            for (int third : EDGES) {
                bytes[2] = (byte) third;
                bytes[3] = (byte) EDGES[pair % EDGES.length];
                check(bytes, pair);
            }
        }
    }

    @Test
    void agreesWithJavaOnRandomText() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                int bound = random.nextInt(3) == 0 ? 0x11_0000 : 0x80;
                int codePoint = 1 + random.nextInt(bound - 1);
                text.appendCodePoint(
                        Character.isSurrogate((char) codePoint) && codePoint < 0x1_0000
                                ? 'x'
                                : codePoint);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            check(bytes, i);
        }
    }

    private static void check(byte[] bytes, int seed) {
        boolean expected = valid(bytes);
        boolean actual = true;
        try {
            Utf8.require(bytes, 0, bytes.length);
        } catch (FailureException e) {
            actual = false;
        }
        if (actual != expected) {
            assertThat(actual).as("case %x", seed).isEqualTo(expected);
        }
    }

    private static boolean valid(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.startsWith("\uFEFF");
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
