package io.lampejo.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads one model directory: a Hugging Face hub ONNX export, with or without a manifest. */
final class ModelDirectory {

    static final String TOKENIZER = "tokenizer.json";

    private ModelDirectory() {}

    /**
     * Everything that is missing or wrong is found in one go.
     *
     * @param name the id, where the manifest gives no other
     */
    static Reading read(Path directory, String name) {
        OpenDirectory open = OpenDirectory.of(directory, name);
        return switch (Recognition.kind(open)) {
            case EMBEDDING -> EmbeddingDirectory.read(open);
            case GENERATION -> GenerationDirectory.read(open);
        };
    }

    /** Whether a directory is meant to be a model, complete or not. */
    static boolean looksLikeOne(Path directory) {
        return Files.isDirectory(directory.resolve("onnx"))
                || List.of(HubConfig.NAME, TOKENIZER, Manifest.NAME).stream()
                        .anyMatch(name -> Files.exists(directory.resolve(name)));
    }
}
