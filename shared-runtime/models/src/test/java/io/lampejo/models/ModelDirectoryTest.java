package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.content.Modality;
import io.lampejo.model.Space;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDirectoryTest {

    @TempDir Path directory;

    @Test
    void readsAPlainEncoderExport() {
        HubExport export = HubExport.bert(directory);

        EmbeddingModel model = export.model();

        assertThat(model.graph()).isEqualTo(directory.resolve("onnx/model.onnx"));
        assertThat(model.tokenizer()).isEqualTo(directory.resolve("tokenizer.json"));
        assertThat(model.pooling()).isEqualTo(Pooling.MEAN);
        assertThat(model.normalize()).isTrue();
        assertThat(model.prefixes()).isEqualTo(Prefixes.NONE);
        assertThat(model.batchInvariant()).isEmpty();
        assertThat(model.info().id()).isEqualTo("test-model");
        assertThat(model.info().space()).isEqualTo(new Space("test-model", 8));
        assertThat(model.info().window()).isEqualTo(64);
        assertThat(model.info().vocabulary()).isEqualTo(100);
        assertThat(model.info().modalities()).containsExactly(Modality.TEXT);
        assertThat(model.info().matryoshka()).isEmpty();
        assertThat(model.info().owner()).isEqualTo("local");
        assertThat(model.info().fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void wasCreatedWhenItsGraphWas() throws Exception {
        HubExport export = HubExport.bert(directory);

        var created = export.model().info().created();

        assertThat(created)
                .isEqualTo(
                        Files.getLastModifiedTime(directory.resolve("onnx/model.onnx"))
                                .toInstant());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tokenizer.json  | tokenizer.json is missing
                    onnx/model.onnx | there is no .onnx file in onnx/ or beside config.json
                    config.json     | config.json is missing (a lampejo.json with space, window and vocabulary can stand in for it)
                    """)
    void saysWhichFileIsMissing(String file, String reason) {
        HubExport export = HubExport.bert(directory).without(file);

        assertThat(export.reason()).isEqualTo(reason);
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() throws Exception {
        Files.createDirectories(directory.resolve("onnx"));

        Reading reading = ModelDirectory.read(directory, "empty");

        assertThat(reading)
                .isEqualTo(
                        new Reading.Incomplete(
                                "empty",
                                "tokenizer.json is missing; there is no .onnx file in onnx/ or beside config.json; config.json is missing (a lampejo.json with space, window and vocabulary can stand in for it)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "hidden_size": 8, | config.json states no hidden_size
                    "max_position_embeddings": 64, | config.json states no max_position_embeddings, and no other file a window
                    , "vocab_size": 100 | config.json states no vocab_size
                    """)
    void saysWhichFieldIsMissing(String field, String reason) {
        HubExport export =
                HubExport.bert(directory).with("config.json", HubExport.BERT.replace(field, ""));

        assertThat(export.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config.json",
                "tokenizer_config.json",
                "sentence_bert_config.json",
                "modules.json",
                "config_sentence_transformers.json",
                "lampejo.json"
            })
    void saysWhichFileIsNoJson(String file) {
        HubExport export = HubExport.bert(directory).with(file, "{\"a\": 1,\n oops");

        assertThat(export.reason()).startsWith(file + " is not valid JSON (line 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"text\"", "[]", "null"})
    void saysWhichFileHoldsNoObject(String content) {
        HubExport export = HubExport.bert(directory).with("lampejo.json", content);

        assertThat(export.reason()).isEqualTo("lampejo.json holds no JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "0", "-8", "8.5", "[8]", "true"})
    void refusesAWidthThatIsNone(String width) {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "config.json",
                                HubExport.BERT.replace(
                                        "\"hidden_size\": 8", "\"hidden_size\": " + width));

        assertThat(export.reason())
                .startsWith("config.json: hidden_size is not a whole number of at least 1");
    }

    @Test
    void readsWhatPythonWrites() {
        HubExport export =
                HubExport.bert(directory)
                        .with("config.json", HubExport.BERT.replace("{", "{\"rope_scale\": NaN, "))
                        .with("tokenizer_config.json", "{\"model_max_length\": 1e30}");

        assertThat(export.model().info().window()).isEqualTo(64);
    }

    @Test
    void knowsAGitLfsPointerFromTheFileItself() {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "onnx/model.onnx",
                                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n");

        assertThat(export.reason())
                .startsWith("onnx/model.onnx is a Git LFS pointer and not the file itself");
    }

    @Test
    void saysThatAFileIsEmpty() {
        HubExport export = HubExport.bert(directory).with("tokenizer.json", "");

        assertThat(export.reason()).isEqualTo("tokenizer.json is empty");
    }

    @Test
    void namesNoPlaceOfThisMachine() throws Exception {
        Files.createDirectories(directory.resolve("onnx"));
        Files.createSymbolicLink(
                directory.resolve("tokenizer.json"), directory.resolve("blobs/gone"));

        Reading reading = ModelDirectory.read(directory, "m");

        assertThat(reading).isInstanceOf(Reading.Incomplete.class);
        assertThat(((Reading.Incomplete) reading).reason())
                .contains("tokenizer.json is a link to nothing")
                .doesNotContain(directory.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ü", "-m", "a/b/c", "a:b", ""})
    void refusesANameThatCannotBeAnId(String name) {
        HubExport export = HubExport.bert(directory);

        Reading reading = ModelDirectory.read(export.directory, name);

        assertThat(((Reading.Incomplete) reading).reason())
                .startsWith(
                        "its directory's name cannot be its id: an id is 'name' or 'owner/name'");
    }

    @Test
    void takesTheOwnerFromTheId() {
        HubExport export = HubExport.bert(directory);

        Reading reading = ModelDirectory.read(export.directory, "intfloat/e5");

        assertThat(((Reading.Embedding) reading).model().info().owner()).isEqualTo("intfloat");
    }
}
