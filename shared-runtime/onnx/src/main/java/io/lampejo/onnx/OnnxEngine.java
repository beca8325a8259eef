package io.lampejo.onnx;

import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.SequencePreparer;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.model.Residency;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.models.ResidentModels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The models of a catalogue, run by ONNX Runtime: loaded at their first use, unloaded when idle.
 * Everything it hands out is blocking and CPU-bound and belongs on the inference pool.
 */
public final class OnnxEngine implements SequencePreparer, AutoCloseable {
    private final ResidentModels<TextModel> models;
    private final Map<String, Boolean> batchInvariant = new ConcurrentHashMap<>();

    public OnnxEngine(
            ModelCatalogue catalogue,
            EngineSettings settings,
            MemoryBudget budget,
            LongSupplier nanoClock) {
        TextModelLoader loader = new TextModelLoader(catalogue, settings);
        this.models =
                new ResidentModels<>(
                        id -> {
                            TextModel model = loader.load(id);
                            batchInvariant.put(id, model.batchInvariant());
                            return model;
                        },
                        budget,
                        nanoClock,
                        NativeHeap::trim);
    }

    /** An embedder that computes on the thread that subscribes, one run after another. */
    public Embedder embedder() {
        return new OnnxEmbedder(models);
    }

    public Residency residency() {
        return models;
    }

    /** Loads a model now instead of at its first request. */
    public void load(String model) {
        models.acquire(model).close();
    }

    /**
     * Unloads what has not been used for the budget's idle time, and returns its memory to the OS.
     */
    public int unloadIdle() {
        return models.unloadIdle();
    }

    @Override
    public TokenSequence prepare(EmbeddingRequest request, int index) {
        try (ResidentModels.Lease<TextModel> lease = models.acquire(request.model())) {
            return lease.model().prepare(request, index);
        }
    }

    /** Known from a model's first load on, and it is asked only about prepared sequences. */
    @Override
    public boolean batchInvariant(String model) {
        return batchInvariant.getOrDefault(model, false);
    }

    @Override
    public void close() {
        models.close();
    }
}
