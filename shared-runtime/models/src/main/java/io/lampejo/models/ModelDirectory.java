package io.lampejo.models;

import io.lampejo.content.Modality;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one model directory: a Hugging Face hub ONNX export, with or without a {@link Manifest}.
 * Everything that is missing or wrong is found in one go.
 */
final class ModelDirectory {

    static final String TOKENIZER = "tokenizer.json";

    private final Problems problems = new Problems();
    private final ModelFiles files;
    private final Manifest manifest;
    private final HubConfig config;
    private final boolean hasConfig;
    private final String id;

    private ModelDirectory(Path directory, String name) {
        files = new ModelFiles(directory, problems);
        manifest = new Manifest(files.object(Manifest.NAME).orElse(JsonFields.none()), problems);
        Optional<JsonFields> json = files.object(HubConfig.NAME);
        hasConfig = Files.exists(directory.resolve(HubConfig.NAME));
        config = json.map(HubConfig::of).orElse(HubConfig.ABSENT);
        id = manifest.id().orElse(name);
    }

    /**
     * @param name the id, where the manifest gives no other
     */
    static Reading read(Path directory, String name) {
        ModelDirectory reading = new ModelDirectory(directory, name);
        return reading.complete()
                .filter(_ -> reading.problems.none())
                .orElseGet(() -> new Reading.Incomplete(reading.id, reading.problems.sentence()));
    }

    /** Whether a directory is meant to be a model, complete or not. */
    static boolean looksLikeOne(Path directory) {
        return Files.isDirectory(directory.resolve("onnx"))
                || List.of(HubConfig.NAME, TOKENIZER, Manifest.NAME).stream()
                        .anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    private Optional<Reading> complete() {
        if (!ModelIds.valid(id)) {
            problems.add("its directory's name cannot be its id: " + ModelIds.RULE);
        }
        Optional<Path> tokenizer = files.required(TOKENIZER);
        Optional<Path> graph = Graphs.choose(files, manifest.file(), problems);
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
        int dims = required(dims(inGraph, head), "hidden_size");
        int vocabulary = required(first(manifest.vocabulary(), config.vocabulary()), "vocab_size");
        int window =
                required(
                        Window.of(files, config, manifest, problems),
                        "max_position_embeddings, and no other file a window");
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
                            id,
                            Fingerprint.of(settings, content),
                            new Space(manifest.spaceId().orElse(id), dims),
                            window,
                            vocabulary,
                            Set.of(Modality.TEXT),
                            matryoshka,
                            created(graph.get()),
                            owner());
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
                    new Reading.Complete(
                            model, new ModelDetails(name, head.pooling(), bytes(content))));
        } catch (IOException e) {
            problems.add(ModelFiles.unreadable("one of its files", e));
            return Optional.empty();
        }
    }

    /** The value, or 1 and a problem; then nothing is made of it. */
    private int required(OptionalInt value, String field) {
        if (value.isEmpty()) {
            problems.add(
                    hasConfig
                            ? "config.json states no " + field
                            : "config.json is missing (a lampejo.json with space, window and vocabulary can stand in for it)");
        }
        return value.orElse(1);
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

    private static long bytes(SortedMap<String, Path> content) throws IOException {
        long bytes = 0;
        for (Path file : content.values()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static OptionalInt first(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? one : other;
    }

    private String owner() {
        int slash = id.indexOf('/');
        return manifest.owner().orElse(slash < 0 ? "local" : id.substring(0, slash));
    }

    private Instant created(Path graph) throws IOException {
        Optional<Instant> stated = manifest.created();
        return stated.isPresent() ? stated.get() : Files.getLastModifiedTime(graph).toInstant();
    }
}
