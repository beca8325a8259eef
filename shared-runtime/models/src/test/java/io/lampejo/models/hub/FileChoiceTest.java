package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.models.ModelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileChoiceTest {

    private static final HubRequest.Selection BEST = new HubRequest.Selection.Best();

    @Test
    void takesEverythingThatASentenceTransformerNeeds() throws Exception {
        Snapshot snapshot =
                snapshot(
                        ModelKind.EMBEDDING,
                        "1_Pooling/config.json",
                        "2_Dense/config.json",
                        "2_Dense/pytorch_model.bin",
                        "config.json",
                        "config_sentence_transformers.json",
                        "modules.json",
                        "onnx/model.onnx",
                        "onnx/model_quantized.onnx",
                        "openvino/openvino_model.xml",
                        "sentence_bert_config.json",
                        "tokenizer.json",
                        "model.safetensors",
                        ".gitattributes");

        assertThat(FileChoice.of(snapshot, BEST))
                .containsExactly(
                        "1_Pooling/config.json",
                        "2_Dense/config.json",
                        "config.json",
                        "config_sentence_transformers.json",
                        "modules.json",
                        "onnx/model_quantized.onnx",
                        "sentence_bert_config.json",
                        "tokenizer.json");
    }

    @ParameterizedTest
    @CsvSource({
        "q4, onnx/model_q4.onnx",
        "int8, onnx/model_quantized.onnx",
        "q8, onnx/model_quantized.onnx",
        "fp16, onnx/model_fp16.onnx",
        "fp32, onnx/model.onnx",
        "q4f16, onnx/model_q4f16.onnx"
    })
    void takesTheQuantizationThatIsAskedFor(String name, String graph) throws Exception {
        Snapshot snapshot =
                snapshot(
                        ModelKind.GENERATION,
                        "onnx/model.onnx",
                        "onnx/model_fp16.onnx",
                        "onnx/model_q4.onnx",
                        "onnx/model_q4f16.onnx",
                        "onnx/model_quantized.onnx");

        assertThat(FileChoice.of(snapshot, new HubRequest.Selection.Quantization(name)))
                .containsExactly(graph);
    }

    @Test
    void takesTheWeightsOfItsGraphAndOfNoOther() throws Exception {
        Snapshot snapshot =
                snapshot(
                        ModelKind.GENERATION,
                        "onnx/model.onnx",
                        "onnx/model.onnx_data",
                        "onnx/model.onnx_data_1",
                        "onnx/model_fp16.onnx",
                        "onnx/model_fp16.onnx_data");

        assertThat(FileChoice.of(snapshot, BEST))
                .containsExactly(
                        "onnx/model.onnx", "onnx/model.onnx_data", "onnx/model.onnx_data_1");
    }

    @Test
    void takesTheFilesThatAreNamed() throws Exception {
        Snapshot snapshot =
                snapshot(
                        ModelKind.GENERATION, "a/b.onnx", "a/b.onnx.data", "config.json", "x.onnx");

        assertThat(FileChoice.of(snapshot, new HubRequest.Selection.Files(List.of("a/b.onnx"))))
                .containsExactly("a/b.onnx", "a/b.onnx.data", "config.json");
    }

    @Test
    void namesWhatThereIsWhereThereIsNoSuchGraph() {
        Snapshot snapshot = snapshot(ModelKind.GENERATION, "onnx/model.onnx", "model_fp16.onnx");

        assertThatThrownBy(
                        () -> FileChoice.of(snapshot, new HubRequest.Selection.Quantization("q4")))
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "acme/writer holds no q4 graph, but model_fp16.onnx (2.0 KiB), onnx/model.onnx (2.0 KiB)");
        assertThatThrownBy(() ->
                        FileChoice.of(snapshot, new HubRequest.Selection.Files(List.of("x.onnx"))))
                .hasMessageStartingWith(
                        "acme/writer has no file x.onnx, but model_fp16.onnx (2.0 KiB), ");
    }

    @Test
    void saysThatThereIsNoGraphAtAll() {
        Snapshot snapshot = snapshot(ModelKind.GENERATION, "config.json", "model.safetensors");

        assertThatThrownBy(() -> FileChoice.of(snapshot, BEST))
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "acme/writer holds no ONNX graph: look for an ONNX export of it under another owner's name");
    }

    private static Snapshot snapshot(ModelKind kind, String... paths) {
        TreeMap<String, Optional<HubFile>> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, Optional.of(new HubFile(path, 2048, new ContentDigest.Unstated())));
        }
        return new Snapshot("acme/writer", "0".repeat(40), kind, Instant.EPOCH, files);
    }
}
