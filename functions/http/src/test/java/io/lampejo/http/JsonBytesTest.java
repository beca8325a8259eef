package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBytesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, `\"plain\"`",
                "a\"b\\c, `\"a\\\"b\\\\c\"`",
                "Lampião, `\"Lampião\"`",
                "日本, `\"日本\"`",
                "😀, `\"😀\"`"
            })
    void writesStrings(String text, String json) {
        assertThat(written(new JsonBytes(1).string(text))).isEqualTo(json);
    }

    @Test
    void escapesControlCharacters() {
        assertThat(written(new JsonBytes(1).string("\0\n\u001f")))
                .isEqualTo("\"\\u0000\\u000a\\u001f\"");
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(written(new JsonBytes(1).string("\ud83d-\ude00\ud83d")))
                .isEqualTo("\"\ufffd-\ufffd\ufffd\"");
    }

    @Test
    void writesNullAndNumbers() {
        JsonBytes json =
                new JsonBytes(1).string(null).raw(',').integer(-12).raw(',').decimal(0.25f);

        assertThat(written(json)).isEqualTo("null,-12,0.25");
    }

    @Test
    void startsAgainAfterClear() {
        JsonBytes json = new JsonBytes(4).raw("abcdef").clear().raw("x");

        assertThat(written(json)).isEqualTo("x");
        assertThat(json.size()).isEqualTo(1);
    }

    private static String written(JsonBytes json) {
        return new String(json.toByteArray(), StandardCharsets.UTF_8);
    }
}
