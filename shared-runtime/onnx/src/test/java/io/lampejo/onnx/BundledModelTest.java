package io.lampejo.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bundled model against Python's {@code onnxruntime} and {@code tokenizers} on the same files
 * ({@code make_goldens.py}).
 */
class BundledModelTest {
    private static final List<JsonNode> LINES = Golden.lines("goldens/all-MiniLM-L6-v2.jsonl");
    private static final List<JsonNode> TEXTS = LINES.subList(1, LINES.size());
    private static OnnxEngine engine;

    @BeforeAll
    static void open() {
        engine = Engines.open();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void tokenisesAsTheReferenceDoes() {
        for (JsonNode line : TEXTS) {
            assertThat(ids(line.get("text").asText()))
                    .as(line.get("name").asText())
                    .isEqualTo(Golden.ids(line));
        }
    }

    @Test
    void tokenisesThousandsOfRandomTextsAsTheReferenceDoes() {
        List<JsonNode> lines = Golden.lines("goldens/tokens.jsonl");

        for (JsonNode line : lines.subList(1, lines.size())) {
            assertThat(ids(line.get("text").asText()))
                    .as(line.get("text").asText())
                    .isEqualTo(Golden.ids(line));
        }
    }

    /**
     * The graph rounds activations to eight bits, so one unit in the last place can move a vector:
     * on another kind of CPU the reference itself differs from its golden (to 0.996 at worst).
     */
    @Test
    void givesTheReferencesVectors() throws IOException {
        boolean sameCpu = cpuIsTheGoldens();
        int close = 0;
        for (JsonNode line : TEXTS) {
            double cosine =
                    Vectors.cosine(embed(line.get("text").asText()).vector(), Golden.vector(line));
            assertThat(cosine)
                    .as(line.get("name").asText())
                    .isGreaterThan(sameCpu ? 0.99999 : 0.99);
            close += cosine >= 0.99999 ? 1 : 0;
        }
        assertThat(close).isGreaterThanOrEqualTo(TEXTS.size() * 9 / 10);
    }

    @Test
    void takesTokenIdsWithAndWithoutSpecialTokens() {
        int[] with = ids("a text of some words");
        int[] without = java.util.Arrays.copyOfRange(with, 1, with.length - 1);

        float[] expected = embed("a text of some words").vector();

        assertThat(embed(new EmbeddingInput.Tokens(with)).vector()).isEqualTo(expected);
        assertThat(embed(new EmbeddingInput.Tokens(without)).vector()).isEqualTo(expected);
    }

    @Test
    void addsSpecialTokensToATextThatSpellsThem() {
        assertThat(ids("[CLS] x [SEP]")).startsWith(101, 101).endsWith(102, 102);
    }

    private static int[] ids(String text) {
        return engine.prepare(Engines.request(Engines.BUNDLED, text), 0).ids();
    }

    private static Embedding embed(String text) {
        return embed(EmbeddingInput.Of.text(text));
    }

    private static Embedding embed(EmbeddingInput input) {
        return engine.embedder()
                .embed(Engines.request(Engines.BUNDLED, input, InputType.UNSPECIFIED))
                .await()
                .indefinitely()
                .items()
                .getFirst();
    }

    private static boolean cpuIsTheGoldens() throws IOException {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (!Files.exists(cpuinfo)) {
            return false;
        }
        String flags =
                Files.readAllLines(cpuinfo).stream()
                        .filter(line -> line.startsWith("flags"))
                        .findFirst()
                        .orElse("");
        TreeSet<String> golden = new TreeSet<>();
        LINES.getFirst().get("cpu").get("flags").forEach(flag -> golden.add(flag.asText()));
        return List.of(flags.split("[ :\t]+")).containsAll(golden);
    }
}
