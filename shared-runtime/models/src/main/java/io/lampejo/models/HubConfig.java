package io.lampejo.models;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a model's {@code config.json} states.
 *
 * @param modelType architecture, in transformers' names
 * @param width of a token's vector
 * @param positions most tokens the graph has positions for
 * @param vocabulary number of token ids
 */
record HubConfig(
        String modelType, OptionalInt width, OptionalInt positions, OptionalInt vocabulary) {

    static final String NAME = "config.json";

    static final HubConfig ABSENT =
            new HubConfig("", OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** The RoBERTa family: a text's first position is the one after the padding token's id. */
    private static final Set<String> POSITIONS_AFTER_PADDING =
            Set.of(
                    "roberta",
                    "roberta-prelayernorm",
                    "xlm-roberta",
                    "xlm-roberta-xl",
                    "xlm-roberta-flash",
                    "camembert",
                    "mpnet",
                    "longformer",
                    "data2vec-text",
                    "ibert",
                    "xmod");

    private static final int ROBERTA_PADDING_ID = 1;

    /** Causal decoders: only the last token has seen the whole text. */
    private static final Set<String> DECODERS =
            Set.of(
                    "bloom",
                    "codegen",
                    "cohere",
                    "falcon",
                    "gemma",
                    "gemma2",
                    "gemma3",
                    "gemma3_text",
                    "gpt2",
                    "gpt_neo",
                    "gpt_neox",
                    "gptj",
                    "granite",
                    "lfm2",
                    "llama",
                    "mistral",
                    "mixtral",
                    "mpt",
                    "olmo",
                    "olmo2",
                    "opt",
                    "phi",
                    "phi3",
                    "qwen2",
                    "qwen3",
                    "smollm3",
                    "stablelm",
                    "starcoder2");

    static HubConfig of(JsonFields json) {
        String type = json.text("model_type").orElse("");
        OptionalInt positions = json.firstInt("max_position_embeddings", "n_positions");
        if (positions.isPresent() && POSITIONS_AFTER_PADDING.contains(type)) {
            int padding = (int) json.count("pad_token_id").orElse(ROBERTA_PADDING_ID);
            positions = OptionalInt.of(Math.max(1, positions.getAsInt() - padding - 1));
        }
        return new HubConfig(
                type,
                json.firstInt("hidden_size", "dim", "d_model", "n_embd"),
                positions,
                json.positiveInt("vocab_size"));
    }

    /** How sentence vectors are made where no file says: last token for decoders, else the mean. */
    Pooling usualPooling() {
        return decodes(modelType) ? Pooling.LAST_TOKEN : Pooling.MEAN;
    }

    /** Whether a type of model is a causal decoder. */
    static boolean decodes(String modelType) {
        return DECODERS.contains(modelType);
    }
}
