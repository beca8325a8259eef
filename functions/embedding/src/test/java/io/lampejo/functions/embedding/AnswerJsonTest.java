package io.lampejo.functions.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.Embeddings;
import io.lampejo.failure.FailureException;
import io.lampejo.http.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
    private static final float[] VECTOR = {0.5f, -0.25f, 1e-7f, -0f, 0.1f, 0.2f, -0.3f, 0.7f};

    @Test
    void writesFloats() {
        assertThat(json(AnswerForm.DEFAULT, new Embedding(VECTOR, 3, 0)))
                .isEqualTo(
                        "{\"object\":\"list\",\"data\":[{\"object\":\"embedding\",\"index\":0,\"embedding\":[0.5,-0.25,1e-7,-0.0,0.1,0.2,-0.3,0.7]}],\"model\":\"fake\",\"usage\":{\"prompt_tokens\":3,\"total_tokens\":3}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOAT | INT8 | [64,-32,0,0,13,25,-38,89]",
                "FLOAT | BINARY | [45]",
                "BASE64 | FLOAT | \"AAAAPwAAgL6Vv9YzAAAAgM3MzD3NzEw+mpmZvjMzMz8=\"",
                "BASE64 | INT8 | \"QOAAAA0Z2lk=\"",
                "BASE64 | BINARY | \"LQ==\""
            })
    void writesEveryForm(
            AnswerForm.Encoding encoding, AnswerForm.OutputType type, String expected) {
        assertThat(
                        json(
                                new AnswerForm(encoding, type, OptionalInt.empty()),
                                new Embedding(VECTOR, 3, 0)))
                .contains("\"embedding\":" + expected + "}");
    }

    @Test
    void countsWhatWasCut() {
        assertThat(
                        json(
                                AnswerForm.DEFAULT,
                                new Embedding(VECTOR, 16, 5),
                                new Embedding(VECTOR, 3, 0),
                                new Embedding(VECTOR, 16, 7)))
                .contains("\"index\":2")
                .endsWith(
                        "\"usage\":{\"prompt_tokens\":35,\"total_tokens\":35,\"truncated_inputs\":2,\"truncated_tokens\":12}}");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void neverWritesWhatIsNoNumber(float wrong) {
        float[] vector = {0, 0, 0, 0, 0, 0, wrong, 0};
        for (AnswerForm.Encoding encoding : AnswerForm.Encoding.values()) {
            for (AnswerForm.OutputType type : AnswerForm.OutputType.values()) {
                AnswerForm form = new AnswerForm(encoding, type, OptionalInt.empty());
                assertThatThrownBy(() -> json(form, new Embedding(vector, 1, 0)))
                        .isInstanceOf(FailureException.class);
            }
        }
    }

    @Test
    void estimatesWellForVectorsAsTheyAre() {
        float[] vector = FakeEmbedder.vector(1);
        for (AnswerForm.Encoding encoding : AnswerForm.Encoding.values()) {
            for (AnswerForm.OutputType type : AnswerForm.OutputType.values()) {
                Answer answer =
                        answer(
                                new AnswerForm(encoding, type, OptionalInt.empty()),
                                new Embedding(vector, 1, 0));
                assertThat(AnswerJson.write(answer, new JsonBytes(16)).size())
                        .isLessThanOrEqualTo(AnswerJson.estimate(answer));
            }
        }
    }

    private static String json(AnswerForm form, Embedding... items) {
        JsonBytes json = AnswerJson.write(answer(form, items), new JsonBytes(16));
        return new String(json.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Answer answer(AnswerForm form, Embedding... items) {
        return new Answer(FakeModels.INFO, Embeddings.computed(List.of(items)), form);
    }
}
