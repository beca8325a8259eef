package io.lampejo.models;

import io.lampejo.model.ModelInfo;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An embedding model whose files are on this machine's disk.
 *
 * @param graph the ONNX graph; its external data, if it has any, lies beside it
 * @param tokenizer a Hugging Face {@code tokenizer.json}
 * @param pooling of no effect where the graph itself pools
 * @param normalize vectors are scaled to unit length
 * @param batchInvariant whether a text's vector is the same whatever shares its run; empty where
 *     nobody has said
 */
public record EmbeddingModel(
        ModelInfo info,
        Path graph,
        Path tokenizer,
        Pooling pooling,
        boolean normalize,
        Prefixes prefixes,
        Optional<Boolean> batchInvariant) {

    /** The same model under what was known of it before. */
    EmbeddingModel as(ModelInfo seen) {
        return new EmbeddingModel(
                seen, graph, tokenizer, pooling, normalize, prefixes, batchInvariant);
    }
}
