package io.lampejo.models;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Models on the class path. Each line of a resource {@code lampejo-models/index} names a directory
 * beside it whose {@code lampejo.json} describes one; several jars may bring an index.
 *
 * <p>Only manifests are read at start-up. A model's files are copied to disk when it is first
 * opened, to {@code <cache directory>/<id>/<fingerprint>}, in the hub's layout; what is complete
 * there is used as it is. So the files need not be on the class path where a package brings them
 * along unpacked, as a native executable does.
 */
public final class ClasspathSource implements ModelSource {

    private static final String ROOT = "lampejo-models/";
    private static final String WHERE = "class path";

    private final ClassLoader resources;
    private final List<Path> cacheDirectories;

    /**
     * @param cacheDirectories candidates, best first: the first that holds the model or can be
     *     written to; only this process's user should be able to write to them
     */
    public ClasspathSource(ClassLoader resources, List<Path> cacheDirectories) {
        this.resources = resources;
        this.cacheDirectories = List.copyOf(cacheDirectories);
    }

    @Override
    public List<ModelEntry> entries() {
        List<ModelEntry> entries = new ArrayList<>();
        try {
            for (URL index : Collections.list(resources.getResources(ROOT + "index"))) {
                try (InputStream in = index.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(name -> entries.add(entry(name.strip())));
                }
            }
        } catch (IOException e) {
            entries.add(problem("the bundled models", "their index cannot be read"));
        }
        return List.copyOf(entries);
    }

    private ModelEntry entry(String name) {
        Problems problems = new Problems();
        String file = ROOT + name + "/" + Manifest.NAME;
        try (InputStream in = resources.getResourceAsStream(file)) {
            if (in == null) {
                return problem(name, "lampejo.json is missing");
            }
            return Json.parse(Manifest.NAME, in.readAllBytes(), problems)
                    .flatMap(json -> JsonFields.of(Manifest.NAME, json, problems))
                    .flatMap(json -> BundledModel.of(json, problems))
                    .map(this::offer)
                    .orElseGet(() -> problem(name, problems.sentence()));
        } catch (IOException e) {
            return problem(name, ModelFiles.unreadable(Manifest.NAME, e));
        }
    }

    private ModelEntry offer(BundledModel model) {
        List<String> missing = unpacked(model).isPresent() ? List.of() : missing(model);
        if (!missing.isEmpty()) {
            return problem(model.id(), String.join("; ", missing));
        }
        return switch (model) {
            case BundledModel.Embedding embedding ->
                    new ModelOffer.Embedding(
                            embedding.info(), embedding.details(), WHERE, () -> open(embedding));
            case BundledModel.Generation generation ->
                    new ModelOffer.Generation(
                            generation.info(), generation.details(), WHERE, () -> open(generation));
        };
    }

    private List<String> missing(BundledModel model) {
        return model.files().all().stream()
                .filter(file -> resources.getResource(file.resource()) == null)
                .map(file -> file.resource() + " is not on the class path")
                .toList();
    }

    private static ModelEntry problem(String id, String reason) {
        return new ModelProblem(id, WHERE, reason);
    }

    private EmbeddingModel open(BundledModel.Embedding model) {
        Path directory = onDisk(model);
        return new EmbeddingModel(
                model.info(),
                directory.resolve(model.files().graph()),
                directory.resolve(ModelDirectory.TOKENIZER),
                model.settings().pooling(),
                model.settings().normalize(),
                model.settings().prefixes(),
                model.batchInvariant());
    }

    private GenerationModel open(BundledModel.Generation model) {
        Path directory = onDisk(model);
        return switch (ModelDirectory.read(directory, model.id())) {
            case Reading.Generation(GenerationModel read, GenerationDetails _)
                    when read.info().fingerprint().equals(model.fingerprint()) ->
                    read.as(model.info());
            case Reading.Generation _, Reading.Embedding _ ->
                    throw unusable(model, "its files are not those that its manifest describes");
            case Reading.Incomplete(String _, String reason) -> throw unusable(model, reason);
        };
    }

    private static FailureException unusable(BundledModel model, String reason) {
        return new FailureException(new Failure.ModelUnusable(model.id(), reason));
    }

    private Path onDisk(BundledModel model) {
        return unpacked(model).orElseGet(() -> unpack(model));
    }

    private List<Path> places(BundledModel model) {
        return cacheDirectories.stream()
                .map(dir -> dir.resolve(model.id()))
                .map(dir -> dir.resolve(model.fingerprint()))
                .toList();
    }

    /** The place that holds all of the model's files. */
    private Optional<Path> unpacked(BundledModel model) {
        return places(model).stream()
                .filter(place ->
                        model.files().all().stream()
                                .allMatch(file -> DiskCopy.complete(file, place)))
                .findFirst();
    }

    private Path unpack(BundledModel model) {
        List<Path> places = places(model);
        IOException failures = new IOException("tried " + places);
        for (Path place : places) {
            try {
                copy(model, place);
                return place;
            } catch (IOException e) {
                failures.addSuppressed(e);
            }
        }
        throw new FailureException(
                new Failure.ModelUnusable(
                        model.id(),
                        "its files could not be written to any cache directory; the log says why"),
                failures);
    }

    private void copy(BundledModel model, Path place) throws IOException {
        DiskCopy copy = new DiskCopy(resources);
        for (BundledFile file : model.files().all()) {
            if (!DiskCopy.complete(file, place)) {
                copy.copy(file, place);
            }
        }
    }
}
