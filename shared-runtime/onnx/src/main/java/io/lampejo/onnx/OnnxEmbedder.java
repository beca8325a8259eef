package io.lampejo.onnx;

import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.models.ResidentModels;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes on the subscribing thread. Sequences share one run where the model's graph gives each
 * the same vector in company as alone; else each has a run of its own.
 */
final class OnnxEmbedder implements Embedder {
    private final ResidentModels<TextModel> models;

    OnnxEmbedder(ResidentModels<TextModel> models) {
        this.models = models;
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        return Uni.createFrom().item(() -> compute(request));
    }

    private Embeddings compute(EmbeddingRequest request) {
        try (ResidentModels.Lease<TextModel> lease = models.acquire(request.model())) {
            TextModel model = lease.model();
            List<TokenSequence> sequences = new ArrayList<>(request.inputs().size());
            for (int i = 0; i < request.inputs().size(); i++) {
                sequences.add(model.prepare(request, i));
            }
            return Embeddings.computed(embeddings(sequences, vectors(model, sequences)));
        }
    }

    private static List<float[]> vectors(TextModel model, List<TokenSequence> sequences) {
        if (model.batchInvariant()) {
            return model.run(sequences);
        }
        List<float[]> vectors = new ArrayList<>(sequences.size());
        for (TokenSequence sequence : sequences) {
            vectors.addAll(model.run(List.of(sequence)));
        }
        return vectors;
    }

    private static List<Embedding> embeddings(
            List<TokenSequence> sequences, List<float[]> vectors) {
        List<Embedding> embeddings = new ArrayList<>(sequences.size());
        for (int i = 0; i < vectors.size(); i++) {
            TokenSequence sequence = sequences.get(i);
            embeddings.add(new Embedding(vectors.get(i), sequence.length(), sequence.dropped()));
        }
        return embeddings;
    }
}
