package io.lampejo.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells what a model directory is meant to be. Its manifest says, or a Sentence Transformers
 * pipeline; else the graph, whose word counts more than the configuration's: embedding models made
 * of decoders keep a configuration that says {@code …ForCausalLM}. Where no graph can be read, the
 * configuration decides.
 */
final class Recognition {

    private Recognition() {}

    static ModelKind kind(OpenDirectory open) {
        Manifest manifest = open.manifest();
        Optional<ModelKind> stated = manifest.kind();
        if (stated.isPresent()) {
            return stated.get();
        }
        boolean embeds = manifest.pooling().isPresent() || manifest.spaceId().isPresent();
        if (embeds || open.files().holds("modules.json")) {
            return ModelKind.EMBEDDING;
        }
        // What an embedding model's configuration says of decoding is nobody's problem.
        ModelFiles unheard = new ModelFiles(open.files().directory(), new Problems());
        boolean causal = DecoderConfig.of(unheard).causal();
        boolean decodes =
                signature(open)
                        .map(graph -> graph.decodes() || (causal && graph.gives("logits")))
                        .orElse(causal);
        return decodes ? ModelKind.GENERATION : ModelKind.EMBEDDING;
    }

    private static Optional<GraphSignature> signature(OpenDirectory open) {
        Optional<Path> graph = Graphs.DECODERS.likely(open.files(), open.manifest().file());
        try {
            return graph.isEmpty() ? Optional.empty() : Optional.of(GraphSignature.of(graph.get()));
        } catch (IOException _) {
            return Optional.empty(); // whoever reads the model says why
        }
    }
}
