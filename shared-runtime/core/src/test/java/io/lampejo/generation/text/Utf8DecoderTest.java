package io.lampejo.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8DecoderTest {

    @Test
    void decodesEveryCharacter() {
        String all =
                new String(
                        new StringBuilder()
                                .append(codePoints(0, 0xD7FF))
                                .append(codePoints(0xE000, 0x10FFFF)));

        assertThat(decoded(all.getBytes(StandardCharsets.UTF_8))).isEqualTo(all);
    }

    /** Rust's {@code String::from_utf8_lossy}, number of U+FFFD. */
    @ParameterizedTest
    @CsvSource({
        "80, 1",
        "C0AF, 2",
        "E08080, 3",
        "EDA080, 3",
        "F08080, 3",
        "F4908080, 4",
        "F5, 1",
        "E282, 1",
        "F09F98, 1",
        "F09FF09F, 2",
        "C3C3, 2",
        "FF, 1"
    })
    void replacesEachMaximalPart(String hex, int replacements) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(decoded(bytes)).isEqualTo("\uFFFD".repeat(replacements));
    }

    private static StringBuilder codePoints(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int c = from; c <= to; c++) {
            text.appendCodePoint(c);
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        Utf8Decoder decoder = new Utf8Decoder();
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            decoder.accept(b, out);
        }
        decoder.finish(out);
        return out.toString();
    }
}
