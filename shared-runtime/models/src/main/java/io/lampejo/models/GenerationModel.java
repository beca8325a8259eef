package io.lampejo.models;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.sampling.Sampling;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A generation model whose files are on this machine's disk: a causal decoder with a key-value
 * cache.
 *
 * @param graph the ONNX graph; its external data, if it has any, lies beside it
 * @param tokenizer a Hugging Face {@code tokenizer.json}
 * @param endOfText tokens that end an answer; empty where no file names one
 * @param specialTokens texts of special tokens by the names that chat templates use: {@code
 *     bos_token}, {@code eos_token}, {@code pad_token} …
 * @param defaults how the model wants to be sampled
 * @param cache what its files and its graph say of the cache
 */
public record GenerationModel(
        GeneratorInfo info,
        Path graph,
        Path tokenizer,
        Set<Integer> endOfText,
        Map<String, String> specialTokens,
        ChatTemplates chatTemplates,
        Sampling defaults,
        KeyValueShape cache) {
    public GenerationModel {
        endOfText = Set.copyOf(endOfText);
        specialTokens = Map.copyOf(specialTokens);
    }

    /** The same model under what was known of it before. */
    public GenerationModel as(GeneratorInfo seen) {
        return new GenerationModel(
                seen, graph, tokenizer, endOfText, specialTokens, chatTemplates, defaults, cache);
    }
}
