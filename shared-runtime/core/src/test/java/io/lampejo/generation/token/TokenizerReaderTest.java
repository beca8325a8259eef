package io.lampejo.generation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerReaderTest {
    private static final String MODEL =
            "\"model\": {\"type\": \"BPE\", \"vocab\": {\"a\": 0, \"\u0120b\": 1, \"\u00c3\": 3}}";

    @Test
    void leavesHolesWhereNoTokenIs() {
        Decoding decoding = read("{%s, \"decoder\": {\"type\": \"ByteLevel\"}}".formatted(MODEL));

        assertThat(decoding.vocabulary().size()).isEqualTo(4);
        assertThat(decoding.vocabulary().text(1)).isEqualTo(" b");
        assertThat(decoding.vocabulary().length(2)).isZero();
        assertThat(decoding.vocabulary().bytes(3)).containsExactly(0xC3);
    }

    @Test
    void addsTokensAndKnowsTheSpecialOnes() {
        Decoding decoding =
                read(
                        """
                        {%s, "decoder": {"type": "ByteLevel"}, "added_tokens": [
                          {"id": 5, "content": "<|im_end|>", "special": true},
                          {"id": 6, "content": "<tool_call>", "special": false}]}
                        """
                                .formatted(MODEL));

        assertThat(decoding.vocabulary().text(5)).isEqualTo("<|im_end|>");
        assertThat(decoding.vocabulary().special(5)).isTrue();
        assertThat(decoding.vocabulary().special(6)).isFalse();
    }

    @Test
    void knowsOldFilesWithoutATypeByTheirMerges() {
        Decoding decoding =
                read(
                        """
                        {"model": {"vocab": {"\u2581a": 0}, "merges": []},
                         "decoder": {"type": "Metaspace", "replacement": "\u2581"}}
                        """);

        assertThat(decoding.vocabulary().text(0)).isEqualTo(" a");
        assertThat(decoding.opening()).isInstanceOf(Decoding.Opening.WithoutMarks.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | no model
                    {"model": {"type": "WordPiece", "vocab": {}}} | WordPiece
                    {"model": {"type": "BPE"}} | no vocabulary
                    {"model": {"type": "BPE", "vocab": {"a": -1}}} | -1 is no token id
                    {"model": {"type": "BPE", "vocab": {"a": 99999999999}}} | no token id
                    {"model": {"type": "BPE", "vocab": {"a": "b"}}} | no token id
                    {"model": {"type": "BPE", "vocab": {}}} | no decoder
                    {"model": {"type": "BPE", "vocab": {}}, "decoder": {"type": "CTC"}} | CTC
                    {"model": {"type": "BPE", "vocab": {}}, "decoder": {"type": "Replace", "pattern": {"Regex": "a"}, "content": ""}} | regular expression
                    {"model": {"type": "BPE", "vocab": {}}, "decoder": {"type": "Strip", "content": " ", "start": 0, "stop": 1}} | strips the end
                    {"model": {"type": "BPE", "vocab": {}}, "decoder": {"type": "Sequence", "decoders": [{"type": "Fuse"}, {"type": "ByteFallback"}]}} | ByteFallback
                    {"model": {"type": "BPE", "vocab": {}}, "added_tokens": [{"id": 1}]} | no content
                    """)
    void refusesByNameWhatItCannotRead(String file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableTokenizerException.class)
                .hasMessageContaining(reason);
    }

    private static Decoding read(String file) {
        return TokenizerReader.read((JsonObject) JsonParser.parse(file));
    }
}
