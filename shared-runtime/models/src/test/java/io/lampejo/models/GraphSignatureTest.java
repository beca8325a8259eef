package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphSignatureTest {

    private static final byte[] GRAPH =
            OnnxBytes.modelWith(
                    OnnxBytes.output("token_embeddings", 0, 0, 32),
                    OnnxBytes.output("sentence_embedding", 0, 16));

    @TempDir Path directory;

    @Test
    void readsNamesAndShapes() throws Exception {
        Path graph = Files.write(directory.resolve("model.onnx"), GRAPH);

        assertThat(GraphSignature.of(graph).outputs())
                .containsExactly(
                        new GraphSignature.Value("token_embeddings", List.of(0L, 0L, 32L)),
                        new GraphSignature.Value("sentence_embedding", List.of(0L, 16L)));
    }

    @Test
    void readsAnOutputWithoutAShape() throws Exception {
        byte[] named = OnnxBytes.field(1, new byte[] {'y'});
        Path graph =
                Files.write(
                        directory.resolve("model.onnx"),
                        OnnxBytes.modelWith(OnnxBytes.field(12, named)));

        assertThat(GraphSignature.of(graph).outputs())
                .containsExactly(new GraphSignature.Value("y", List.of()));
    }

    @Test
    void neverTakesACutOffGraphForAnother() throws Exception {
        Path graph = directory.resolve("model.onnx");
        for (int length = 3; length < GRAPH.length; length++) {
            Files.write(graph, Arrays.copyOf(GRAPH, length));

            assertThatThrownBy(() -> GraphSignature.of(graph).outputs())
                    .as("cut to %d of %d bytes", length, GRAPH.length)
                    .isInstanceOf(IOException.class);
        }
    }
}
