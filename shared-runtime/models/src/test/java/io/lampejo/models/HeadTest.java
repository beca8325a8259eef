package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"pooling_mode_mean_tokens": true, "pooling_mode_cls_token": false} | MEAN
                    {"pooling_mode_mean_tokens": false, "pooling_mode_cls_token": true} | CLS
                    {"pooling_mode_lasttoken": true}                                    | LAST_TOKEN
                    {"pooling_mode": "mean"}                                            | MEAN
                    {"pooling_mode": "cls"}                                             | CLS
                    {"pooling_mode": "lasttoken"}                                       | LAST_TOKEN
                    {"word_embedding_dimension": 8}                                     | MEAN
                    """)
    void poolsAsThePoolingModuleSays(String config, Pooling pooling) {
        HubExport export = HubExport.bert(directory).withPooling(config);

        assertThat(export.model().pooling()).isEqualTo(pooling);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"pooling_mode_max_tokens": true}             | max
                    {"pooling_mode_mean_sqrt_len_tokens": true}   | mean_sqrt_len_tokens
                    {"pooling_mode_weightedmean_tokens": true}    | weightedmean
                    {"pooling_mode": "max"}                       | max
                    {"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true} | cls + mean
                    """)
    void refusesOtherPoolingByName(String config, String name) {
        HubExport export = HubExport.bert(directory).withPooling(config);

        assertThat(export.reason())
                .isEqualTo(
                        "1_Pooling/config.json asks for %s pooling, and only mean, cls and lasttoken run here"
                                .formatted(name));
    }

    @Test
    void normalizesOnlyWhereAModuleDoes() {
        HubExport without = HubExport.bert(directory).withPooling("{}");
        boolean unnormalized = without.model().normalize();

        HubExport with = HubExport.bert(directory).withPooling("{}", "Normalize");

        assertThat(unnormalized).isFalse();
        assertThat(with.model().normalize()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dense", "WordEmbeddings", "LSTM"})
    void refusesOtherModulesByName(String module) {
        HubExport export = HubExport.bert(directory).withPooling("{}", module);

        assertThat(export.reason())
                .isEqualTo(
                        "modules.json lists a '%s' module, which does not run here"
                                .formatted(module));
    }

    @Test
    void missesThePoolingModulesFile() {
        HubExport export =
                HubExport.bert(directory).withPooling("{}").without("1_Pooling/config.json");

        assertThat(export.reason()).isEqualTo("1_Pooling/config.json is missing");
    }

    @Test
    void missesThePoolingModule() {
        HubExport export = HubExport.bert(directory).with("modules.json", "[]");

        assertThat(export.reason()).isEqualTo("modules.json lists no Pooling module");
    }

    @Test
    void staysInsideTheModelsDirectory() {
        HubExport export =
                HubExport.bert(directory.resolve("model"))
                        .with(
                                "modules.json",
                                "[{\"path\": \"../other\", \"type\": \"sentence_transformers.models.Pooling\"}]")
                        .with("../other/config.json", "{}");

        assertThat(export.reason())
                .isEqualTo("'../other/config.json' leads out of the model's directory");
    }

    @ParameterizedTest
    @CsvSource({
        "bert, MEAN",
        "modernbert, MEAN",
        "something-new, MEAN",
        "qwen3, LAST_TOKEN",
        "qwen2, LAST_TOKEN",
        "llama, LAST_TOKEN",
        "mistral, LAST_TOKEN",
        "gemma3_text, LAST_TOKEN"
    })
    void poolsAsIsUsualWhereNoModuleSays(String type, Pooling pooling) {
        HubExport export =
                HubExport.bert(directory)
                        .with("config.json", HubExport.BERT.replace("\"bert\"", '"' + type + '"'));

        EmbeddingModel model = export.model();

        assertThat(model.pooling()).isEqualTo(pooling);
        assertThat(model.normalize()).isTrue();
    }

    @Test
    void takesTheWidthThatIsPooledOverTheGraphsHiddenOne() {
        HubExport export =
                HubExport.bert(directory).withPooling("{\"word_embedding_dimension\": 4}");

        assertThat(export.model().info().space().dims()).isEqualTo(4);
    }

    @Test
    void poolsAsTheManifestSaysWhateverTheModuleAsksFor() {
        HubExport export =
                HubExport.bert(directory)
                        .withPooling("{\"pooling_mode_max_tokens\": true}")
                        .with("lampejo.json", "{\"pooling\": \"cls\", \"normalize\": true}");

        EmbeddingModel model = export.model();

        assertThat(model.pooling()).isEqualTo(Pooling.CLS);
        assertThat(model.normalize()).isTrue();
    }

    @Test
    void refusesToLeavePrefixesOutOfThePooling() {
        HubExport export =
                HubExport.bert(directory)
                        .withPooling("{\"include_prompt\": false}")
                        .with(
                                "config_sentence_transformers.json",
                                "{\"prompts\": {\"query\": \"search: \"}}");

        assertThat(export.reason()).contains("leaves prefixes out (include_prompt)");
    }
}
