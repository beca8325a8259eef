package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphsTest {

    private static final byte[] GRAPH = OnnxBytes.model(OnnxBytes.inline(4));

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "model_fp16 model_q4 model model_quantized, model_quantized",
        "model_fp16 model_q4 model model_int8, model_int8",
        "model_fp16 model_q4 model, model",
        "model_q4f16 model_fp16 model_q4, model_q4",
        "model_q4f16 model_fp16, model_fp16",
        "model_q4f16 decoder, model_q4f16",
        "model_O4 model_O2, model_O2",
        "encoder, encoder"
    })
    void choosesWhatACpuRunsBest(String present, String chosen) {
        HubExport export = HubExport.bert(directory).without("onnx/model.onnx");
        for (String name : present.split(" ")) {
            export.with("onnx/" + name + ".onnx", GRAPH);
        }

        assertThat(export.model().graph()).isEqualTo(directory.resolve("onnx/" + chosen + ".onnx"));
    }

    @Test
    void looksBesideTheConfigToo() {
        HubExport export =
                HubExport.bert(directory)
                        .without("onnx/model.onnx")
                        .with("model_quantized.onnx", GRAPH);

        assertThat(export.model().graph()).isEqualTo(directory.resolve("model_quantized.onnx"));
    }

    @Test
    void asksWhichOneWhereNamesSayNothing() {
        HubExport export =
                HubExport.bert(directory)
                        .without("onnx/model.onnx")
                        .with("onnx/b.onnx", GRAPH)
                        .with("onnx/a.onnx", GRAPH);

        assertThat(export.reason())
                .isEqualTo(
                        "there are several graphs of unknown kinds (onnx/a.onnx, onnx/b.onnx): name one as \"file\" in lampejo.json");
    }

    @Test
    void doesNotFallBackToAnotherGraphWhereTheBestOneIsBroken() throws Exception {
        HubExport export = HubExport.bert(directory);
        Files.createSymbolicLink(
                directory.resolve("onnx/model_quantized.onnx"), Path.of("../gone"));

        assertThat(export.reason()).isEqualTo("onnx/model_quantized.onnx is a link to nothing");
    }
}
