package io.lampejo.models;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the small files of a generation model tell of it, before its graph is here. */
public final class GeneratorPreview {

    private GeneratorPreview() {}

    /**
     * @param directory of the small files
     * @param commit of the model at its hub
     * @param contents digests of all its files by path; with the commit they make a fingerprint
     * @throws FailureException where the files leave something out
     */
    public static GeneratorInfo of(
            Path directory,
            String id,
            String commit,
            Map<String, String> contents,
            Instant created) {
        OpenDirectory open = OpenDirectory.of(directory, id);
        GenerationDirectory reading = new GenerationDirectory(open);
        int window = reading.window();
        int vocabulary = reading.vocabulary();
        if (!open.problems().none()) {
            throw new FailureException(new Failure.ModelUnusable(id, open.problems().sentence()));
        }
        SortedMap<String, String> sorted = new TreeMap<>(contents);
        return new GeneratorInfo(
                id,
                Fingerprint.ofCommit(commit, sorted),
                window,
                vocabulary,
                reading.chat(),
                created,
                open.owner(),
                reading.habits());
    }
}
