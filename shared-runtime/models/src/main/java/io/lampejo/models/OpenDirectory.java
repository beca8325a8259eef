package io.lampejo.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A model directory while it is read: its files, its manifest, and what is wrong with it.
 *
 * @param id from the manifest, or else the directory's name
 */
record OpenDirectory(ModelFiles files, Manifest manifest, Problems problems, String id) {

    /**
     * @param name the id, where the manifest gives no other
     */
    static OpenDirectory of(Path directory, String name) {
        Problems problems = new Problems();
        ModelFiles files = new ModelFiles(directory, problems);
        Manifest manifest =
                new Manifest(files.object(Manifest.NAME).orElse(JsonFields.none()), problems);
        String id = manifest.id().orElse(name);
        if (!ModelIds.valid(id)) {
            problems.add("its directory's name cannot be its id: " + ModelIds.RULE);
        }
        return new OpenDirectory(files, manifest, problems, id);
    }

    Reading incomplete() {
        return new Reading.Incomplete(id, problems.sentence());
    }

    String owner() {
        int slash = id.indexOf('/');
        return manifest.owner().orElse(slash < 0 ? "local" : id.substring(0, slash));
    }

    Instant created(Path graph) throws IOException {
        Optional<Instant> stated = manifest.created();
        return stated.isPresent() ? stated.get() : Files.getLastModifiedTime(graph).toInstant();
    }

    /**
     * The value, or 1 and a problem; then nothing is made of it.
     *
     * @param standIns fields of a manifest that make up for a missing configuration
     */
    int required(OptionalInt value, String field, String standIns) {
        if (value.isEmpty()) {
            problems.add(
                    Files.exists(files.directory().resolve(HubConfig.NAME))
                            ? "config.json states no " + field
                            : "config.json is missing (a lampejo.json with %s can stand in for it)"
                                    .formatted(standIns));
        }
        return value.orElse(1);
    }

    static long bytes(SortedMap<String, Path> content) throws IOException {
        long bytes = 0;
        for (Path file : content.values()) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
