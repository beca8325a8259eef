package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.embedding.InputType;
import io.lampejo.model.Space;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    @TempDir Path directory;

    @Test
    void goesBeforeWhatTheOtherFilesSay() {
        HubExport export =
                HubExport.bert(directory)
                        .with("onnx/model_int8.onnx", OnnxBytes.model(OnnxBytes.inline(4)))
                        .with(
                                "lampejo.json",
                                """
                                {
                                  "id": "acme/embed", "owner": "ACME", "created": "2024-01-31T00:00:00Z",
                                  "space": {"id": "shared", "dims": 6}, "window": 32, "vocabulary": 50,
                                  "pooling": "last_token", "normalize": false,
                                  "prefixes": {"query": "q: ", "document": "d: "},
                                  "matryoshka": [4, 2], "batch_invariant": true, "file": "onnx/model.onnx"
                                }
                                """);

        EmbeddingModel model = export.model();

        assertThat(model.info().id()).isEqualTo("acme/embed");
        assertThat(model.info().owner()).isEqualTo("ACME");
        assertThat(model.info().created()).isEqualTo(Instant.parse("2024-01-31T00:00:00Z"));
        assertThat(model.info().space()).isEqualTo(new Space("shared", 6));
        assertThat(model.info().window()).isEqualTo(32);
        assertThat(model.info().vocabulary()).isEqualTo(50);
        assertThat(model.info().matryoshka()).containsExactly(2, 4);
        assertThat(model.pooling()).isEqualTo(Pooling.LAST_TOKEN);
        assertThat(model.normalize()).isFalse();
        assertThat(model.prefixes()).isEqualTo(new Prefixes("q: ", "d: "));
        assertThat(model.batchInvariant()).contains(true);
        assertThat(model.graph().getFileName()).hasToString("model.onnx");
    }

    @Test
    void standsInForAMissingConfig() {
        HubExport export =
                HubExport.bert(directory)
                        .without("config.json")
                        .with(
                                "lampejo.json",
                                "{\"space\": {\"dims\": 8}, \"window\": 64, \"vocabulary\": 100}");

        assertThat(export.model().info().space()).isEqualTo(new Space("test-model", 8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"pooing": "cls"}             | lampejo.json: 'pooing' is no field that it can have
                    {"pooling": "max"}            | lampejo.json: pooling is not mean, cls or last_token
                    {"pooling": 1}                | lampejo.json: pooling is not a string
                    {"normalize": "yes"}          | lampejo.json: normalize is not true or false
                    {"batch_invariant": 1}        | lampejo.json: batch_invariant is not true or false
                    {"created": "yesterday"}      | lampejo.json: created is not a moment like 2024-01-31T00:00:00Z
                    {"space": "shared"}           | lampejo.json: space is not an object
                    {"space": {"dims": -1}}       | lampejo.json: dims is not a whole number of at least 1
                    {"matryoshka": [4, "2"]}      | lampejo.json: matryoshka is not a list of whole numbers of at least 1
                    {"matryoshka": [16]}          | lampejo.json: matryoshka has widths over the model's own, 8
                    {"prefixes": {"query": 1}}    | lampejo.json: query is not a string
                    {"file": "tokenizer.json"}    | lampejo.json: file is not an .onnx file
                    {"file": "onnx/other.onnx"}   | onnx/other.onnx is missing
                    {"file": "../model.onnx"}     | '../model.onnx' leads out of the model's directory
                    {"file": "onnx/../../m.onnx"} | 'onnx/../../m.onnx' leads out of the model's directory
                    {"file": "/m.onnx"}           | '/m.onnx' leads out of the model's directory
                    {"file": "a\\u0000.onnx"}     | leads out of the model's directory
                    """)
    void refusesWhatItCannotMean(String manifest, String reason) {
        HubExport export =
                HubExport.bert(directory.resolve("model"))
                        .with("lampejo.json", manifest)
                        .with("../model.onnx", OnnxBytes.model());

        assertThat(export.reason()).endsWith(reason);
    }

    @Test
    void refusesAnIdThatCouldLeaveItsDirectory() {
        HubExport export = HubExport.bert(directory).with("lampejo.json", "{\"id\": \"../up\"}");

        Reading.Incomplete incomplete = (Reading.Incomplete) export.read();

        assertThat(incomplete.id()).isEqualTo("test-model");
        assertThat(incomplete.reason()).startsWith("lampejo.json: id '../up' cannot be used");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"prompts": {"query": "q: ", "document": "d: "}} | `q: ` | `d: `
                    {"prompts": {"query": "q: ", "passage": "p: "}}  | `q: ` | `p: `
                    {"prompts": {"query": "q: "}}                    | `q: ` | ``
                    {"prompts": {}}                                  | ``    | ``
                    {"prompts": null}                                | ``    | ``
                    """)
    void leavesPrefixesToTheSentenceTransformersPrompts(
            String prompts, String query, String document) {
        HubExport export =
                HubExport.bert(directory).with("config_sentence_transformers.json", prompts);

        Prefixes prefixes = export.model().prefixes();

        assertThat(prefixes.of(InputType.QUERY)).isEqualTo(query);
        assertThat(prefixes.of(InputType.DOCUMENT)).isEqualTo(document);
        assertThat(prefixes.of(InputType.UNSPECIFIED)).isEmpty();
    }
}
