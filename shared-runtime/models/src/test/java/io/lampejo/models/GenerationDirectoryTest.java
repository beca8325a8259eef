package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.sampling.Sampling;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationDirectoryTest {

    @TempDir Path directory;

    @Test
    void readsAPlainDecoderExport() throws Exception {
        GenerationModel model = DecoderExport.llama(directory).model();

        assertThat(model.graph()).isEqualTo(directory.resolve("onnx/model.onnx"));
        assertThat(model.tokenizer()).isEqualTo(directory.resolve("tokenizer.json"));
        assertThat(model.endOfText()).containsExactly(2);
        assertThat(model.specialTokens()).isEmpty();
        assertThat(model.chatTemplates()).isEqualTo(ChatTemplates.NONE);
        assertThat(model.defaults()).isEqualTo(Sampling.PLAIN);
        assertThat(model.cache())
                .isEqualTo(new KeyValueShape(2, OptionalInt.of(2), OptionalInt.of(4)));
        assertThat(model.info())
                .isEqualTo(
                        new GeneratorInfo(
                                "test-model",
                                model.info().fingerprint(),
                                64,
                                100,
                                GeneratorInfo.Chat.NONE,
                                Files.getLastModifiedTime(model.graph()).toInstant(),
                                "local"));
        assertThat(model.info().fingerprint()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "model_fp16 model model_quantized model_q4, model_q4",
        "model_fp16 model model_int8 model_quantized, model_quantized",
        "model_q4f16 model_fp16 model, model",
        "model_q4f16 model_fp16, model_q4f16",
        "decoder_model decoder_with_past_model decoder_model_merged, decoder_model_merged",
        "decoder_model decoder_with_past_model_quantized, decoder_with_past_model_quantized",
        "llama-int4, llama-int4"
    })
    void choosesTheGraphThatDecodesFastestOnACpu(String present, String chosen) {
        DecoderExport export = DecoderExport.llama(directory).without("onnx/model.onnx");
        for (String name : present.split(" ")) {
            export.with("onnx/" + name + ".onnx", DecoderExport.graph());
        }

        assertThat(export.model().graph()).isEqualTo(directory.resolve("onnx/" + chosen + ".onnx"));
    }

    @Test
    void takesTheGraphThatItsManifestNames() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("onnx/model_q4.onnx", DecoderExport.graph())
                        .with("lampejo.json", "{\"file\": \"onnx/model.onnx\"}");

        assertThat(export.model().graph()).isEqualTo(directory.resolve("onnx/model.onnx"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    input_ids encoder_hidden_states | onnx/model.onnx is the decoder of an encoder-decoder model (input encoder_hidden_states), which does not run here
                    input_ids past_key_values.0.encoder.key | onnx/model.onnx is the decoder of an encoder-decoder model (input past_key_values.0.encoder.key), which does not run here
                    inputs_embeds attention_mask | onnx/model.onnx takes embeddings (input inputs_embeds) and no token ids, as a part of a vision-language model does, which does not run here
                    input_ids pixel_values | onnx/model.onnx takes more than text (input pixel_values), which does not run here
                    input_ids past_conv.0 | onnx/model.onnx keeps a state that is no attention cache (input past_conv.0), which does not run here
                    """)
    void refusesByNameWhatCannotRun(String inputs, String reason) {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("onnx/model.onnx", DecoderExport.graphOf(inputs.split(" ")));

        assertThat(export.reason()).isEqualTo(reason);
    }

    @Test
    void refusesAGraphWithoutACache() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.modelWith(
                                        OnnxBytes.input("input_ids", 0, 0),
                                        OnnxBytes.output("logits", 0, 0, 100)));

        assertThat(export.reason())
                .isEqualTo(
                        "onnx/model.onnx has no cache (inputs past_key_values), so that each token would compute the whole text anew: export it for text-generation-with-past");
    }

    @Test
    void refusesACacheThatKeepsKeysAndValuesTogether() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.modelWith(
                                        OnnxBytes.input("input_ids", 0, 0),
                                        OnnxBytes.input("past_key_values.0.key_value", 0, 0, 8),
                                        OnnxBytes.output("logits", 0, 0, 100)));

        assertThat(export.reason())
                .startsWith(
                        "onnx/model.onnx keeps its cache in a form that does not run here (input past_key_values.0.key_value)");
    }

    @Test
    void refusesBitsandbytesWhereNothingElseIsThere() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .without("onnx/model.onnx")
                        .with("onnx/model_bnb4.onnx", DecoderExport.graph());

        assertThat(export.reason()).startsWith("onnx/model_bnb4.onnx is quantised to bnb4");
    }

    @Test
    void missesExternalData() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.concat(
                                        DecoderExport.graph(),
                                        OnnxBytes.model(
                                                OnnxBytes.external("model.onnx_data", 0, 9))));

        assertThat(export.reason()).isEqualTo("onnx/model.onnx_data is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "max_position_embeddings": 64 | 64
                    "n_positions": 32 | 32
                    "max_position_embeddings": 64, "rope_scaling": {"type": "linear", "factor": 2.0} | 128
                    "max_position_embeddings": 64, "rope_scaling": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 64} | 256
                    "max_position_embeddings": 256, "rope_scaling": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 64} | 256
                    "max_position_embeddings": 64, "rope_scaling": {"rope_type": "llama3", "factor": 8.0} | 64
                    "max_position_embeddings": 64, "rope_scaling": {"type": "dynamic", "factor": 2.0} | 64
                    "max_position_embeddings": 64, "rope_scaling": null | 64
                    "max_position_embeddings": 64, "rope_parameters": {"rope_type": "default", "rope_theta": 1e4} | 64
                    "text_config": {"max_position_embeddings": 96} | 96
                    """)
    void takesItsWindowFromItsPositions(String positions, int window) {
        String config = DecoderExport.CONFIG.replace("\"max_position_embeddings\": 64", positions);

        GenerationModel model = DecoderExport.llama(directory).with("config.json", config).model();

        assertThat(model.info().window()).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource({"32, 32", "128, 64", "1e30, 64", "1000000000000000019884624838656, 64"})
    void heedsATokenizersLowerLimit(String limit, int window) {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "tokenizer_config.json",
                                "{\"model_max_length\": %s}".formatted(limit));

        assertThat(export.model().info().window()).isEqualTo(window);
    }

    @Test
    void goesNoFurtherThanItsGraphHasPositions() {
        byte[] table =
                OnnxBytes.concat(
                        OnnxBytes.varintField(1, 48),
                        OnnxBytes.varintField(1, 2),
                        OnnxBytes.field(8, "model.cos_cache".getBytes(StandardCharsets.UTF_8)),
                        OnnxBytes.field(9, new byte[48 * 2 * 4]));
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.concat(DecoderExport.graph(), OnnxBytes.model(table)));

        assertThat(export.model().info().window()).isEqualTo(48);
        assertThat(export.with("lampejo.json", "{\"window\": 50}").reason())
                .isEqualTo(
                        "lampejo.json: a window of 50 is over the 48 tokens that the graph has positions for");
    }

    @Test
    void takesItsVocabularyFromTheGraphsLogits() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "config.json",
                                DecoderExport.CONFIG.replace(
                                        "\"vocab_size\": 100", "\"vocab_size\": 90"));

        assertThat(export.model().info().vocabulary()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | {} | 2
                    {"eos_token_id": [7, 9]} | {} | 7,9
                    {"eos_token_id": 7} | {} | 7
                    {"eos_token_id": null} | {} | 2
                    {"eos_token_id": -1} | {} | 2
                    """)
    void endsWhereTheFilesSay(String generation, String tokenizer, String ids) {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("generation_config.json", generation)
                        .with("tokenizer_config.json", tokenizer);

        assertThat(export.model().endOfText())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder(ids.split(","));
    }

    @Test
    void endsWithTheTokenizersTokenWhereNothingElseIsSaid() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "config.json",
                                DecoderExport.CONFIG.replace("\"eos_token_id\": 2", "\"x\": 2"))
                        .with(
                                "tokenizer_config.json",
                                """
                                {"eos_token": "<|end|>",
                                 "added_tokens_decoder": {"4": {"content": "<s>"}, "5": {"content": "<|end|>"}}}
                                """);

        assertThat(export.model().endOfText()).containsExactly(5);
    }

    @Test
    void looksAnEndTokenUpInTheTokenizerItself() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "config.json",
                                DecoderExport.CONFIG.replace("\"eos_token_id\": 2", "\"x\": 2"))
                        .with("tokenizer_config.json", "{\"eos_token\": {\"content\": \"</s>\"}}")
                        .with(
                                "tokenizer.json",
                                """
                                {"version": "1.0", "truncation": {"a": [1]},
                                 "added_tokens": [{"id": 1, "content": "<s>", "special": true},
                                                  {"id": 3, "content": "</s>", "special": true}],
                                 "model": {"vocab": {}}}
                                """);

        assertThat(export.model().endOfText()).containsExactly(3);
    }

    @Test
    void refusesAnEndTokenOverTheVocabulary() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("generation_config.json", "{\"eos_token_id\": 100}");

        assertThat(export.reason()).isEqualTo("eos_token_id [100] is over its vocabulary of 100");
    }

    @Test
    void namesItsSpecialTokens() {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with(
                                "special_tokens_map.json",
                                "{\"bos_token\": \"<old>\", \"unk_token\": {\"content\": \"<unk>\", \"lstrip\": false}}")
                        .with(
                                "tokenizer_config.json",
                                """
                                {"add_bos_token": true, "bos_token": "<s>", "pad_token": null,
                                 "eos_token": {"__type": "AddedToken", "content": "</s>"}}
                                """);

        assertThat(export.model().specialTokens())
                .isEqualTo(Map.of("bos_token", "<s>", "eos_token", "</s>", "unk_token", "<unk>"));
    }

    @Test
    void hasAnotherFingerprintUnderAnotherTemplate() {
        DecoderExport export = DecoderExport.llama(directory);
        String before = export.model().info().fingerprint();

        export.with("chat_template.jinja", "{{ messages }}");

        assertThat(export.model().info().chat()).isEqualTo(GeneratorInfo.Chat.TEMPLATE);
        assertThat(export.model().info().fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {{ messages }} | SAMPLED | NONE",
                "{\"do_sample\": false} | {{ strftime_now('%d %b %Y') }} | GREEDY | DAY",
                "{\"top_k\": 1} | {{ strftime_now('%H:%M') }} | GREEDY | TIME"
            })
    void tellsWhatItsAnswersDependOn(
            String config,
            String template,
            GeneratorInfo.Drawing drawing,
            GeneratorInfo.ClockUse clock)
            throws Exception {
        DecoderExport export =
                DecoderExport.llama(directory)
                        .with("generation_config.json", config)
                        .with("chat_template.jinja", template);

        assertThat(export.model().info().habits())
                .isEqualTo(new GeneratorInfo.Habits(drawing, clock));
    }
}
