package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @TempDir Path directory;

    @ParameterizedTest(name = "positions 64, tokenizer {0}, sentences {1}: {2}")
    @CsvSource({"32, 16, 16", "16, 32, 16", "128, 256, 64", "null, null, 64", "48, null, 48"})
    void isTheLeastOfWhatIsStated(String tokenizer, String sentences, int window) {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "tokenizer_config.json",
                                "{\"model_max_length\": %s}".formatted(tokenizer))
                        .with(
                                "sentence_bert_config.json",
                                "{\"max_seq_length\": %s}".formatted(sentences));

        assertThat(export.model().info().window()).isEqualTo(window);
    }

    @Test
    void ignoresTheNumberThatMeansNoLimit() {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "tokenizer_config.json",
                                "{\"model_max_length\": 1000000000000000019884624838656}");

        assertThat(export.model().info().window()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roberta", "xlm-roberta", "mpnet", "camembert"})
    void leavesOutThePositionsBeforeARobertasFirst(String type) {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "config.json",
                                """
                                {"model_type": "%s", "hidden_size": 8, "vocab_size": 9,
                                 "max_position_embeddings": 514, "pad_token_id": 1}
                                """
                                        .formatted(type));

        assertThat(export.model().info().window()).isEqualTo(512);
    }

    @Test
    void countsARobertasPositionsFromItsPaddingToken() {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "config.json",
                                """
                                {"model_type": "mpnet", "hidden_size": 8, "vocab_size": 9,
                                 "max_position_embeddings": 514, "pad_token_id": 0}
                                """);

        assertThat(export.model().info().window()).isEqualTo(513);
    }

    @Test
    void readsTheSentenceFileUnderItsArchitecturesName() {
        HubExport export =
                HubExport.bert(directory)
                        .with("sentence_xlm-roberta_config.json", "{\"max_seq_length\": 12}");

        assertThat(export.model().info().window()).isEqualTo(12);
    }

    @Test
    void isWhatTheManifestSaysEvenOverTheTokenizers() {
        HubExport export =
                HubExport.bert(directory)
                        .with("tokenizer_config.json", "{\"model_max_length\": 16}")
                        .with("lampejo.json", "{\"window\": 48}");

        assertThat(export.model().info().window()).isEqualTo(48);
    }

    @Test
    void isNeverMoreThanTheGraphHasPositionsFor() {
        HubExport export = HubExport.bert(directory).with("lampejo.json", "{\"window\": 65}");

        assertThat(export.reason())
                .isEqualTo(
                        "lampejo.json: a window of 65 is over the 64 tokens that the graph has positions for");
    }
}
