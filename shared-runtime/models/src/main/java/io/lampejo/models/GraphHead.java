package io.lampejo.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An output of a graph that holds one vector a sequence, {@code [batch, width]}: exports of whole
 * Sentence Transformers pipelines have one. The pooling and dense modules that {@code modules.json}
 * lists have run in the graph by then; nothing of them is needed here but their word on prefixes,
 * and on the width where the graph leaves it open.
 *
 * @param width where the graph states it
 */
record GraphHead(String output, OptionalInt width) {

    /** Names of such outputs; an engine reads the first of them that a graph has. */
    private static final List<String> NAMES = List.of("sentence_embedding", "text_embeds");

    /** Empty where the graph leaves the pooling to others, or cannot be read. */
    static Optional<GraphHead> of(Path graph) {
        Map<String, GraphSignature.Value> outputs;
        try {
            outputs =
                    GraphSignature.of(graph).outputs().stream()
                            .collect(
                                    Collectors.toMap(
                                            GraphSignature.Value::name,
                                            Function.identity(),
                                            (a, _) -> a));
        } catch (IOException _) {
            return Optional.empty(); // GraphFiles says why
        }
        return NAMES.stream()
                .filter(outputs::containsKey)
                .findFirst()
                .map(outputs::get)
                .filter(output -> output.shape().size() == 2)
                .map(output -> new GraphHead(output.name(), width(output.shape().getLast())));
    }

    /** With what the files say beside it. */
    Head head(ModelFiles files, HubConfig config, Manifest manifest, Problems problems) {
        Optional<List<SentenceModule>> modules = SentenceModule.listed(files);
        boolean normalizes = modules.isEmpty();
        boolean poolsPrefix = true;
        OptionalInt stated = config.width();
        for (SentenceModule module : modules.orElse(List.of())) {
            JsonFields json = files.object(module.config()).orElse(JsonFields.none());
            switch (module.kind()) {
                case SentenceModule.TRANSFORMER -> {}
                case SentenceModule.NORMALIZE -> normalizes = true;
                case SentenceModule.POOLING -> {
                    PoolingConfig pooling = PoolingConfig.of(module.config(), json, new Problems());
                    poolsPrefix = pooling.poolsPrefix();
                    stated = pooling.width().isPresent() ? pooling.width() : stated;
                }
                case SentenceModule.DENSE ->
                        stated = OptionalInt.of(denseWidth(module, json, problems));
                default -> module.refuse(problems);
            }
        }
        return new Head(
                Optional.empty(),
                manifest.normalize().orElse(normalizes),
                width.isPresent() ? width : stated,
                poolsPrefix);
    }

    /** The width that the module makes; a problem where that shows that the graph lacks it. */
    private int denseWidth(SentenceModule module, JsonFields json, Problems problems) {
        OptionalInt out = json.positiveInt("out_features");
        if (out.isEmpty() && width.isEmpty()) {
            problems.add(
                    "%s states no out_features, and the graph no width of its %s"
                            .formatted(module.config(), output));
        }
        if (out.isPresent() && width.isPresent() && out.getAsInt() != width.getAsInt()) {
            problems.add(
                    "modules.json lists a 'Dense' module to %d dimensions, and the graph's %s has %d: it lacks that module, which does not run here"
                            .formatted(out.getAsInt(), output, width.getAsInt()));
        }
        return out.orElse(width.orElse(1));
    }

    private static OptionalInt width(long dimension) {
        return dimension > 0 && dimension <= Integer.MAX_VALUE
                ? OptionalInt.of((int) dimension)
                : OptionalInt.empty();
    }
}
