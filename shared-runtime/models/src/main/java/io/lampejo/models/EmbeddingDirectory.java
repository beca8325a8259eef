package io.lampejo.models;

import io.lampejo.content.Modality;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Space;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the directory of an embedding model. */
final class EmbeddingDirectory {

    private static final String STAND_INS = "space, window and vocabulary";

    private final OpenDirectory open;
    private final ModelFiles files;
    private final Manifest manifest;
    private final Problems problems;
    private final HubConfig config;

    private EmbeddingDirectory(OpenDirectory open) {
        this.open = open;
        files = open.files();
        manifest = open.manifest();
        problems = open.problems();
        config = files.object(HubConfig.NAME).map(HubConfig::of).orElse(HubConfig.ABSENT);
    }

    static Reading read(OpenDirectory open) {
        return new EmbeddingDirectory(open)
                .complete()
                .filter(_ -> open.problems().none())
                .orElseGet(open::incomplete);
    }

    private Optional<Reading> complete() {
        Optional<Path> tokenizer = files.required(ModelDirectory.TOKENIZER);
        Optional<Path> graph = Graphs.ENCODERS.choose(files, manifest.file(), problems);
        SortedMap<String, Path> content = new TreeMap<>();
        tokenizer.ifPresent(path -> content.put(files.name(path), path));
        graph.ifPresent(path -> content.putAll(GraphFiles.of(path, files, problems)));

        Optional<GraphHead> inGraph = graph.flatMap(GraphHead::of);
        Head head =
                inGraph.isPresent()
                        ? inGraph.get().head(files, config, manifest, problems)
                        : Head.of(files, config, manifest, problems);
        Prefixes prefixes = manifest.prefixes().orElseGet(() -> Prompts.of(files));
        if (!head.poolsPrefix() && !prefixes.equals(Prefixes.NONE)) {
            problems.add(
                    "its pooling leaves prefixes out (include_prompt), which does not run here");
        }
        int dims = open.required(dims(inGraph, head), "hidden_size", STAND_INS);
        int vocabulary =
                open.required(
                        first(manifest.vocabulary(), config.vocabulary()), "vocab_size", STAND_INS);
        int window =
                open.required(
                        Window.of(files, config, manifest, problems),
                        "max_position_embeddings, and no other file a window",
                        STAND_INS);
        List<Integer> matryoshka = manifest.matryoshka();
        if (matryoshka.stream().anyMatch(width -> width > dims)) {
            problems.add("lampejo.json: matryoshka has widths over the model's own, " + dims);
        }
        if (!problems.none() || graph.isEmpty() || tokenizer.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pooling pooling = head.pooling().orElse(Pooling.MEAN);
            var settings = new Fingerprint.Settings(pooling, head.normalize(), window, prefixes);
            ModelInfo info =
                    new ModelInfo(
                            open.id(),
                            Fingerprint.of(settings, content),
                            new Space(manifest.spaceId().orElse(open.id()), dims),
                            window,
                            vocabulary,
                            Set.of(Modality.TEXT),
                            matryoshka,
                            open.created(graph.get()),
                            open.owner());
            EmbeddingModel model =
                    new EmbeddingModel(
                            info,
                            graph.get(),
                            tokenizer.get(),
                            pooling,
                            head.normalize(),
                            prefixes,
                            manifest.batchInvariant());
            String name = files.name(graph.get());
            return Optional.of(
                    new Reading.Embedding(
                            model,
                            new EmbeddingDetails(
                                    name, head.pooling(), OpenDirectory.bytes(content))));
        } catch (IOException e) {
            problems.add(ModelFiles.unreadable("one of its files", e));
            return Optional.empty();
        }
    }

    /** The graph's own word counts most: another width would fail each run. */
    private OptionalInt dims(Optional<GraphHead> inGraph, Head head) {
        OptionalInt stated = manifest.dims();
        OptionalInt made = inGraph.map(GraphHead::width).orElse(OptionalInt.empty());
        if (stated.isPresent() && made.isPresent() && !stated.equals(made)) {
            problems.add(
                    "lampejo.json: a space of %d dimensions, and the graph's vectors have %d"
                            .formatted(stated.getAsInt(), made.getAsInt()));
        }
        return first(stated, head.width());
    }

    private static OptionalInt first(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? one : other;
    }
}
