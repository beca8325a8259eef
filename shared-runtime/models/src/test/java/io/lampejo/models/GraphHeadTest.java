package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphHeadTest {

    private static final byte[] TOKENS = OnnxBytes.output("last_hidden_state", 0, 0, 8);

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"sentence_embedding, 4", "text_embeds, 16"})
    void takesTheWidthFromTheGraph(String output, int width) {
        HubExport export = bert(TOKENS, OnnxBytes.output(output, 0, width));

        assertThat(export.model().info().space().dims()).isEqualTo(width);
        assertThat(export.details().pooling()).isEmpty();
    }

    @Test
    void readsTheSentenceEmbeddingWhereThereIsAnotherVectorToo() {
        HubExport export =
                bert(
                        OnnxBytes.output("text_embeds", 0, 16),
                        OnnxBytes.output("sentence_embedding", 0, 4));

        assertThat(export.model().info().space().dims()).isEqualTo(4);
    }

    @Test
    void leavesThePoolingToOthersWhereTheOutputHoldsTokenVectors() {
        HubExport export = bert(OnnxBytes.output("sentence_embedding", 0, 0, 8));

        assertThat(export.details().pooling()).contains(Pooling.MEAN);
    }

    @Test
    void needsNoModuleThatHasRunInTheGraph() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 4))
                        .withPooling("{\"pooling_mode_max_tokens\": true}", "Dense");

        EmbeddingModel model = export.model();

        assertThat(model.info().space().dims()).isEqualTo(4);
        assertThat(model.normalize()).isFalse();
    }

    @Test
    void normalizesAsTheModulesSay() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 4))
                        .withPooling("{}", "Dense", "Normalize");

        assertThat(export.model().normalize()).isTrue();
    }

    @Test
    void normalizesAsTheManifestSays() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 4))
                        .withPooling("{}", "Normalize")
                        .with("lampejo.json", "{\"normalize\": false}");

        assertThat(export.model().normalize()).isFalse();
    }

    @Test
    void normalizesWhereThereAreNoModules() {
        HubExport export = bert(OnnxBytes.output("text_embeds", 0, 4));

        assertThat(export.model().normalize()).isTrue();
    }

    @Test
    void takesAnOpenWidthFromTheDenseModule() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 0))
                        .withPooling("{\"word_embedding_dimension\": 8}", "Dense")
                        .with("2/config.json", "{\"in_features\": 8, \"out_features\": 3}");

        assertThat(export.model().info().space().dims()).isEqualTo(3);
    }

    @Test
    void takesAnOpenWidthFromThePoolingModule() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 0))
                        .withPooling("{\"word_embedding_dimension\": 6}");

        assertThat(export.model().info().space().dims()).isEqualTo(6);
    }

    @Test
    void takesAnOpenWidthFromTheConfig() {
        HubExport export = bert(OnnxBytes.output("sentence_embedding", 0, 0));

        assertThat(export.model().info().space().dims()).isEqualTo(8);
    }

    @Test
    void saysThatNoFileStatesTheWidth() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 0)).withPooling("{}", "Dense");

        assertThat(export.reason())
                .isEqualTo(
                        "2/config.json states no out_features, and the graph no width of its sentence_embedding");
    }

    @Test
    void refusesADenseModuleThatTheGraphLacks() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 8))
                        .withPooling("{}", "Dense")
                        .with("2/config.json", "{\"out_features\": 3}");

        assertThat(export.reason())
                .isEqualTo(
                        "modules.json lists a 'Dense' module to 3 dimensions, and the graph's sentence_embedding has 8: it lacks that module, which does not run here");
    }

    @Test
    void refusesOtherModulesByName() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 8)).withPooling("{}", "Router");

        assertThat(export.reason())
                .isEqualTo("modules.json lists a 'Router' module, which does not run here");
    }

    @Test
    void refusesAManifestThatStatesAnotherWidth() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 8))
                        .with("lampejo.json", "{\"space\": {\"dims\": 4}}");

        assertThat(export.reason())
                .isEqualTo("lampejo.json: a space of 4 dimensions, and the graph's vectors have 8");
    }

    @Test
    void refusesToLeavePrefixesOutOfThePooling() {
        HubExport export =
                bert(OnnxBytes.output("sentence_embedding", 0, 8))
                        .withPooling("{\"include_prompt\": false}")
                        .with(
                                "config_sentence_transformers.json",
                                "{\"prompts\": {\"query\": \"search: \"}}");

        assertThat(export.reason()).contains("leaves prefixes out (include_prompt)");
    }

    private HubExport bert(byte[]... outputs) {
        return HubExport.bert(directory).with("onnx/model.onnx", OnnxBytes.modelWith(outputs));
    }
}
