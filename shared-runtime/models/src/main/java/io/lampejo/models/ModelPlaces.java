package io.lampejo.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the directories under a root that are models. */
final class ModelPlaces {

    /** How a Hugging Face hub cache names a model's directory: {@code models--owner--name}. */
    private static final String HUB_CACHE = "models--";

    private ModelPlaces() {}

    /** A directory that is a model, and the id that its place gives it. */
    record Place(String name, Path directory) {}

    /**
     * By name. A subdirectory that this process may not look into holds no model for it.
     *
     * @throws IOException where the root cannot be listed
     */
    static List<Place> under(Path root) throws IOException {
        if (ModelDirectory.looksLikeOne(root)) {
            return List.of(new Place(name(root), root));
        }
        return children(root).stream().flatMap(ModelPlaces::at).toList();
    }

    private static Stream<Place> at(Path child) {
        if (name(child).startsWith(HUB_CACHE)) {
            String name = name(child).substring(HUB_CACHE.length()).replaceFirst("--", "/");
            return Stream.of(new Place(name, snapshot(child).orElse(child)));
        }
        if (ModelDirectory.looksLikeOne(child)) {
            return Stream.of(new Place(name(child), child));
        }
        try {
            return children(child).stream()
                    .filter(ModelDirectory::looksLikeOne)
                    .map(model -> new Place(name(child) + "/" + name(model), model));
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    /**
     * What {@code refs/main} names among the {@code snapshots}; empty where a download broke off.
     */
    private static Optional<Path> snapshot(Path cached) {
        try {
            String revision = Files.readString(cached.resolve("refs/main")).strip();
            Path directory = cached.resolve("snapshots").resolve(revision).normalize();
            return directory.startsWith(cached) ? Optional.of(directory) : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Directories by name. Hidden ones are tools' own. */
    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !name(child).startsWith("."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path directory) {
        return String.valueOf(directory.getFileName());
    }
}
