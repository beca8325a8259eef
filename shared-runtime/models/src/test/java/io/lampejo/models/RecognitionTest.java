package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final byte[] ENCODER =
            OnnxBytes.modelWith(
                    OnnxBytes.input("input_ids", 0, 0),
                    OnnxBytes.output("last_hidden_state", 0, 0, 8));

    @TempDir Path directory;

    @Test
    void generatesWhereItsGraphHasACacheAndLogits() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("config.json", DecoderExport.CONFIG.replace("LlamaForCausalLM", "X"));

        assertThat(export.read()).isInstanceOf(Reading.Generation.class);
    }

    @Test
    void embedsWhereADecodersGraphGivesVectors() {
        DecoderExport export = DecoderExport.llama(directory).with("onnx/model.onnx", ENCODER);

        assertThat(export.read()).isInstanceOf(Reading.Embedding.class);
    }

    @Test
    void embedsWhereSentenceTransformersFilesSaySo() {
        HubExport export =
                HubExport.bert(directory)
                        .with("config.json", DecoderExport.CONFIG)
                        .withPooling("{\"pooling_mode_lasttoken\": true}");

        assertThat(export.read()).isInstanceOf(Reading.Embedding.class);
    }

    @Test
    void generatesWhereADecoderThatNamesNoArchitectureGivesLogits() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "config.json",
                                DecoderExport.CONFIG.replace(
                                        "\"architectures\": [\"LlamaForCausalLM\"],", ""))
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.modelWith(
                                        OnnxBytes.input("input_ids", 0, 0),
                                        OnnxBytes.output("logits", 0, 0, 100)));

        assertThat(export.reason()).startsWith("onnx/model.onnx has no cache");
    }

    @Test
    void asksAnEmbeddingModelForNothingThatOnlyDecodersHave() {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "config.json",
                                HubExport.BERT.replace(
                                        "{", "{\"n_head\": 0, \"eos_token_id\": \"x\", "));

        assertThat(export.read()).isInstanceOf(Reading.Embedding.class);
    }

    @Test
    void goesByTheConfigurationWhereThereIsNoGraph() {
        DecoderExport export = DecoderExport.llama(directory).without("onnx/model.onnx");

        assertThat(export.reason())
                .isEqualTo("there is no .onnx file in onnx/ or beside config.json");
    }

    @Test
    void goesByTheConfigurationWhereTheGraphIsCutOff() {
        DecoderExport export =
                DecoderExport.llama(directory).with("onnx/model.onnx", new byte[] {8, 8, 58, 99});

        assertThat(export.reason()).startsWith("onnx/model.onnx is cut off or no ONNX graph");
    }

    @Test
    void isWhatItsManifestSays() {
        DecoderExport export =
                DecoderExport.llama(directory).with("lampejo.json", "{\"kind\": \"embedding\"}");

        assertThat(export.read()).isInstanceOf(Reading.Embedding.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"chat\"", "7"})
    void refusesAKindThatIsNone(String kind) {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("lampejo.json", "{\"kind\": %s}".formatted(kind));

        assertThat(export.reason()).startsWith("lampejo.json: kind is not");
    }
}
