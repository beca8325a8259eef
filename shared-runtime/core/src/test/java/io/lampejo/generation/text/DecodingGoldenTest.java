package io.lampejo.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.Goldens;
import io.lampejo.generation.token.Decoding;
import io.lampejo.generation.token.TokenizerReader;
import io.lampejo.json.JsonValue.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the reference tokenizers: see {@code make_decoding_goldens.py}. */
class DecodingGoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"byte-level", "llama-2", "gemma", "unigram"})
    void addsUpToWhatTheReferenceDecodes(String tokenizer) {
        Decoding decoding =
                TokenizerReader.read(
                        Goldens.object("decoding/%s.tokenizer.json".formatted(tokenizer)));

        for (JsonObject line : Goldens.lines("decoding/%s.jsonl".formatted(tokenizer))) {
            IncrementalText text = new IncrementalText(decoding, TextStart.NEW);
            StringBuilder sum = new StringBuilder();
            for (int id : Goldens.ints(line, "ids")) {
                String delta = text.accept(id);
                assertThat(delta).matches(DecodingGoldenTest::wholeCharacters);
                sum.append(delta);
            }
            sum.append(text.finish());

            assertThat(sum).asString().as(line.toJson()).isEqualTo(Goldens.string(line, "text"));
        }
    }

    private static boolean wholeCharacters(String delta) {
        return delta.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
