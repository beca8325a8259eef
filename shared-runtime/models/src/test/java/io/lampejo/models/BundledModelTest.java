package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the manifest of the bundled model against the artifact that its files come from. */
class BundledModelTest {

    private static final String ID = "all-MiniLM-L6-v2";

    @TempDir Path cache;

    private ModelCatalogue catalogue;

    @BeforeEach
    void readTheClassPath() {
        catalogue =
                new ModelCatalogue(
                        List.of(
                                new ClasspathSource(
                                        BundledModelTest.class.getClassLoader(), List.of(cache))));
    }

    @Test
    void isAlwaysThere() {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.find(ID)).isPresent();
    }

    /** Opening checks sizes and SHA-256 digests of what it copies. */
    @Test
    void isTheArtifactThatItsManifestDescribes() throws Exception {
        EmbeddingModel model = catalogue.open(ID);

        Fingerprint.Settings settings =
                new Fingerprint.Settings(
                        model.pooling(),
                        model.normalize(),
                        model.info().window(),
                        model.prefixes());
        assertThat(model.info().fingerprint())
                .isEqualTo(
                        Fingerprint.of(
                                settings,
                                new TreeMap<>(
                                        Map.of(
                                                "onnx/model_quantized.onnx", model.graph(),
                                                "tokenizer.json", model.tokenizer()))));
        assertThat(ExternalData.of(model.graph())).isEmpty();
        assertThat(model.batchInvariant()).contains(false);
    }

    @Test
    void hasTheVocabularyThatItsManifestStates() throws Exception {
        EmbeddingModel model = catalogue.open(ID);

        JsonFields tokenizer =
                Json.parse("tokenizer.json", Files.readAllBytes(model.tokenizer()), new Problems())
                        .flatMap(json -> JsonFields.of("tokenizer.json", json, new Problems()))
                        .orElseThrow();

        assertThat(tokenizer.object("model").orElseThrow().object("vocab").orElseThrow().names())
                .hasSize(model.info().vocabulary());
    }

    /** With a config beside them, the files on disk are a hub export like any other. */
    @Test
    void isTheSameModelAsItsHubExport() throws Exception {
        EmbeddingModel bundled = catalogue.open(ID);
        Path directory = bundled.tokenizer().getParent();
        Files.writeString(
                directory.resolve("config.json"),
                """
                {"model_type": "bert", "hidden_size": 384, "max_position_embeddings": 512,
                 "vocab_size": 30522}
                """);

        Reading reading = ModelDirectory.read(directory, ID);

        assertThat(((Reading.Embedding) reading).model().info().fingerprint())
                .isEqualTo(bundled.info().fingerprint());
    }
}
