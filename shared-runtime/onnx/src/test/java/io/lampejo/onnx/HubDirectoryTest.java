package io.lampejo.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Vectors;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hub exports of many makings against {@code sentence-transformers} ({@code make_tiny_models.py}).
 */
class HubDirectoryTest {
    private static OnnxEngine engine;

    @BeforeAll
    static void open() {
        engine = Engines.open();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiny-mean",
                "tiny-cls",
                "tiny-last",
                "tiny-external",
                "tiny-noinputs",
                "tiny-pooled",
                "tiny-half"
            })
    void givesTheReferencesTokensAndVectors(String model) {
        for (JsonNode line : Golden.lines("models/" + model + "/golden.jsonl")) {
            EmbeddingRequest request =
                    Engines.request(
                            model,
                            EmbeddingInput.Of.text(line.get("text").asText()),
                            type(line.get("input_type")));

            Embedding embedding =
                    engine.embedder().embed(request).await().indefinitely().items().getFirst();

            float[] expected = Golden.vector(line);
            assertThat(engine.prepare(request, 0).ids()).isEqualTo(Golden.ids(line));
            assertThat(embedding.vector()).hasSameSizeAs(expected);
            assertThat(Vectors.cosine(embedding.vector(), expected))
                    .as(line.get("text").asText())
                    .isGreaterThan(0.999999);
            assertThat(norm(embedding.vector())).isEqualTo(norm(expected), within(model));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(String model) {
        return org.assertj.core.api.Assertions.within(model.equals("tiny-half") ? 1e-2 : 1e-4);
    }

    private static double norm(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    private static InputType type(JsonNode type) {
        return type.isNull()
                ? InputType.UNSPECIFIED
                : InputType.valueOf(type.asText().toUpperCase(Locale.ROOT));
    }
}
