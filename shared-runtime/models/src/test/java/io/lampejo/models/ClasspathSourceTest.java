package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.FailureException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClasspathSourceTest {

    private static final byte[] GRAPH = OnnxBytes.model(OnnxBytes.inline(200_000));
    private static final byte[] TOKENIZER = {'{', '}'};

    @TempDir Path classes;
    @TempDir Path disk;

    private Path cache;
    private Path place;

    @BeforeEach
    void putAModelOnTheClassPath() throws Exception {
        cache = disk.resolve("cache");
        place = cache.resolve("tiny/f00d");
        Files.createDirectories(classes.resolve("lampejo-models/tiny"));
        Files.writeString(classes.resolve("lampejo-models/index"), "tiny\n\n");
        Files.write(classes.resolve("graph.bin"), GRAPH);
        Files.write(classes.resolve("tokens.bin"), TOKENIZER);
        writeManifest(manifest());
    }

    @Test
    void knowsAModelFromItsManifestAlone() throws Exception {
        ModelOffer.Embedding offer = offer(cache);

        assertThat(offer.info().id()).isEqualTo("tiny");
        assertThat(offer.info().fingerprint()).isEqualTo("f00d");
        assertThat(offer.info().space().dims()).isEqualTo(8);
        assertThat(cache).doesNotExist();
    }

    @Test
    void putsTheFilesOnDiskInTheHubsLayout() throws Exception {
        EmbeddingModel model = offer(cache).files().get();

        assertThat(model.graph()).isEqualTo(place.resolve("onnx/model.onnx"));
        assertThat(model.graph()).hasBinaryContent(GRAPH);
        assertThat(model.tokenizer()).isEqualTo(place.resolve("tokenizer.json"));
        assertThat(model.tokenizer()).hasBinaryContent(TOKENIZER);
        assertThat(filesUnder(cache)).hasSize(2);
    }

    @Test
    void usesWhatIsCompleteThereAsItIs() throws Exception {
        Path graph = offer(cache).files().get().graph();
        byte[] marked = GRAPH.clone();
        marked[marked.length - 1] = 42;
        Files.write(graph, marked);

        offer(cache).files().get();

        assertThat(graph).hasBinaryContent(marked);
    }

    @Test
    void replacesAFileThatIsCutOff() throws Exception {
        Path graph = offer(cache).files().get().graph();
        Files.write(graph, new byte[] {1, 2, 3});

        offer(cache).files().get();

        assertThat(graph).hasBinaryContent(GRAPH);
    }

    @Test
    void isHarmlessWhereManyCopyAtTheSameTime() throws Exception {
        ModelOffer.Embedding offer = offer(cache);

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<EmbeddingModel>> opened =
                    IntStream.range(0, 32)
                            .mapToObj(_ -> threads.submit(() -> offer.files().get()))
                            .toList();
            for (Future<EmbeddingModel> model : opened) {
                assertThat(model.get().graph()).hasBinaryContent(GRAPH);
            }
        }

        assertThat(filesUnder(cache)).hasSize(2);
    }

    @Test
    void takesTheFirstCacheDirectoryThatCanBeWritten() throws Exception {
        Path notADirectory = Files.writeString(disk.resolve("file"), "");

        EmbeddingModel model = offer(notADirectory, cache).files().get();

        assertThat(model.graph()).startsWith(cache);
    }

    @Test
    void prefersACacheDirectoryThatHoldsTheModelAlready() throws Exception {
        offer(cache).files().get();

        EmbeddingModel model = offer(disk.resolve("empty"), cache).files().get();

        assertThat(model.graph()).startsWith(cache);
        assertThat(disk.resolve("empty")).doesNotExist();
    }

    @Test
    void saysThatNoCacheDirectoryCanBeWrittenAndTellsTheLogWhy() throws Exception {
        Path notADirectory = Files.writeString(disk.resolve("file"), "");
        ModelOffer.Embedding offer = offer(notADirectory);

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .hasMessage(
                        "The model 'tiny' cannot be used: its files could not be written to any cache directory; the log says why.")
                .cause()
                .hasMessageContaining(notADirectory.toString())
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void leavesNothingBehindWhereAResourceIsNotWhatItsManifestSays() throws Exception {
        byte[] other = GRAPH.clone();
        other[other.length / 2] ^= 1;
        Files.write(classes.resolve("graph.bin"), other);
        ModelOffer.Embedding offer = offer(cache);

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .cause()
                .satisfies(e ->
                        assertThat(e.getSuppressed()[0])
                                .hasMessage(
                                        "graph.bin is not the file that its manifest describes"));
        assertThat(filesUnder(cache)).isEmpty();
    }

    @Test
    void reportsAFileThatIsNotOnTheClassPath() throws Exception {
        Files.delete(classes.resolve("graph.bin"));

        assertThat(entry(cache))
                .isEqualTo(
                        new ModelProblem(
                                "tiny", "class path", "graph.bin is not on the class path"));
    }

    /** As a native executable is shipped: its resources are manifests only. */
    @Test
    void offersAModelThatLiesUnpackedWhereTheClassPathLacksIt() throws Exception {
        offer(cache).files().get();
        Files.delete(classes.resolve("graph.bin"));
        Files.delete(classes.resolve("tokens.bin"));

        EmbeddingModel model = offer(disk.resolve("empty"), cache).files().get();

        assertThat(model.graph()).isEqualTo(place.resolve("onnx/model.onnx"));
    }

    @Test
    void missesWhatIsNeitherOnTheClassPathNorUnpackedWhole() throws Exception {
        Path graph = offer(cache).files().get().graph();
        Files.write(graph, new byte[] {1, 2, 3});
        Files.delete(classes.resolve("graph.bin"));

        assertThat(entry(cache))
                .isEqualTo(
                        new ModelProblem(
                                "tiny", "class path", "graph.bin is not on the class path"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "window": 16,               | ``      | lampejo.json states no window
                    "pooling": "mean",          | ``      | lampejo.json states no pooling
                    "fingerprint": "f00d",      | ``      | lampejo.json states no fingerprint
                    "resource": "tokens.bin",   | ``      | lampejo.json does not say the resource, bytes and sha256 of tokenizer.json; lampejo.json lists no file tokenizer.json
                    "file": "onnx/model.onnx"   | "file": "onnx/other.onnx" | lampejo.json lists no file onnx/other.onnx
                    """)
    void saysWhatAManifestLeavesOut(String field, String instead, String reason) throws Exception {
        writeManifest(manifest().replace(field, instead));

        assertThat(entry(cache)).isEqualTo(new ModelProblem("tiny", "class path", reason));
    }

    @Test
    void reportsAnIndexEntryWithoutAManifest() throws Exception {
        Files.delete(classes.resolve("lampejo-models/tiny/lampejo.json"));

        assertThat(entry(cache))
                .isEqualTo(new ModelProblem("tiny", "class path", "lampejo.json is missing"));
    }

    private ModelOffer.Embedding offer(Path... caches) throws IOException {
        return (ModelOffer.Embedding) entry(caches);
    }

    private ModelEntry entry(Path... caches) throws IOException {
        URL[] path = {classes.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(path, null);
        List<ModelEntry> entries = new ClasspathSource(loader, List.of(caches)).entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static List<Path> filesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void writeManifest(String manifest) throws IOException {
        Files.writeString(classes.resolve("lampejo-models/tiny/lampejo.json"), manifest);
    }

    private static String manifest() throws Exception {
        return """
        {
          "id": "tiny", "space": {"dims": 8}, "window": 16, "vocabulary": 9,
          "pooling": "mean", "normalize": true, "fingerprint": "f00d", "file": "onnx/model.onnx",
          "files": {
            "onnx/model.onnx": {"resource": "graph.bin", "bytes": %d, "sha256": "%s"},
            "tokenizer.json": {"resource": "tokens.bin", "bytes": %d, "sha256": "%s"}
          }
        }
        """
                .formatted(GRAPH.length, sha256(GRAPH), TOKENIZER.length, sha256(TOKENIZER));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
