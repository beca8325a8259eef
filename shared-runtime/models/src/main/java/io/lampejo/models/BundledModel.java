package io.lampejo.models;

import io.lampejo.content.Modality;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A model on the class path, as its manifest describes it: a {@link Manifest} that says everything,
 * since nothing else is read before the model is opened, and also names the files, with their sizes
 * and SHA-256 digests, and the {@link Fingerprint}. A test holds it against the files.
 *
 * @param graph name of the file that is the graph
 */
record BundledModel(
        ModelInfo info,
        Fingerprint.Settings settings,
        Optional<Boolean> batchInvariant,
        String graph,
        List<BundledFile> files) {

    BundledModel {
        files = List.copyOf(files);
    }

    ModelDetails details() {
        long bytes = files.stream().mapToLong(BundledFile::bytes).sum();
        return new ModelDetails(graph, Optional.of(settings.pooling()), bytes);
    }

    /** Empty where the manifest leaves something out; that is noted as a problem. */
    static Optional<BundledModel> of(JsonFields json, Problems problems) {
        Manifest manifest = new Manifest(json, problems);
        String id = present(manifest.id(), "id", problems).orElse("");
        int dims = present(manifest.dims(), "space", problems);
        int window = present(manifest.window(), "window", problems);
        int vocabulary = present(manifest.vocabulary(), "vocabulary", problems);
        Optional<Pooling> pooling = present(manifest.pooling(), "pooling", problems);
        Optional<Boolean> normalize = present(manifest.normalize(), "normalize", problems);
        Optional<String> graph = present(manifest.file(), "file", problems);
        Optional<String> fingerprint = present(manifest.fingerprint(), "fingerprint", problems);
        List<BundledFile> files = files(manifest, problems);
        for (String name :
                List.of(graph.orElse(ModelDirectory.TOKENIZER), ModelDirectory.TOKENIZER)) {
            if (files.stream().noneMatch(file -> file.name().equals(name))) {
                problems.add("lampejo.json lists no file " + name);
            }
        }
        if (!problems.none()) {
            return Optional.empty();
        }
        ModelInfo info =
                new ModelInfo(
                        id,
                        fingerprint.orElseThrow(),
                        new Space(manifest.spaceId().orElse(id), dims),
                        window,
                        vocabulary,
                        Set.of(Modality.TEXT),
                        manifest.matryoshka(),
                        manifest.created().orElse(Instant.EPOCH),
                        manifest.owner().orElse("local"));
        Fingerprint.Settings settings =
                new Fingerprint.Settings(
                        pooling.orElseThrow(),
                        normalize.orElseThrow(),
                        window,
                        manifest.prefixes().orElse(Prefixes.NONE));
        return Optional.of(
                new BundledModel(
                        info, settings, manifest.batchInvariant(), graph.orElseThrow(), files));
    }

    private static List<BundledFile> files(Manifest manifest, Problems problems) {
        List<BundledFile> files = new ArrayList<>();
        JsonFields list = manifest.files().orElse(JsonFields.none());
        for (String name : list.names()) {
            Optional<BundledFile> file =
                    list.object(name).flatMap(json -> BundledFile.of(name, json));
            file.ifPresentOrElse(
                    files::add,
                    () ->
                            problems.add(
                                    "lampejo.json does not say the resource, bytes and sha256 of "
                                            + name));
        }
        return files;
    }

    private static <T> Optional<T> present(Optional<T> value, String field, Problems problems) {
        if (value.isEmpty()) {
            problems.add("lampejo.json states no " + field);
        }
        return value;
    }

    private static int present(OptionalInt value, String field, Problems problems) {
        if (value.isEmpty()) {
            problems.add("lampejo.json states no " + field);
        }
        return value.orElse(1);
    }
}
