package io.lampejo.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds model directories as the hub lays them out. Starts complete; tests take away or add. */
final class HubExport {

    static final String BERT =
            """
            {"model_type": "bert", "hidden_size": 8, "max_position_embeddings": 64, "vocab_size": 100}
            """;

    final Path directory;

    private HubExport(Path directory) {
        this.directory = directory;
    }

    /** A BERT with a float32 graph: everything that a model must have, and nothing else. */
    static HubExport bert(Path directory) {
        return new HubExport(directory)
                .with("config.json", BERT)
                .with("tokenizer.json", "{\"version\": \"1.0\"}")
                .with("onnx/model.onnx", OnnxBytes.model(OnnxBytes.inline(16)));
    }

    HubExport with(String name, String content) {
        return with(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    HubExport with(String name, byte[] content) {
        try {
            Path path = directory.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HubExport without(String name) {
        try {
            Files.delete(directory.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Sentence Transformers head: the pooling module's configuration, and more modules. */
    HubExport withPooling(String config, String... moreModules) {
        StringBuilder modules =
                new StringBuilder(
                        """
                        [{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
                         {"idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}\
                        """);
        for (String module : moreModules) {
            modules.append(
                    ", {\"path\": \"2\", \"type\": \"sentence_transformers.models.%s\"}"
                            .formatted(module));
        }
        return with("modules.json", modules.append("]").toString())
                .with("1_Pooling/config.json", config);
    }

    Reading read() {
        return ModelDirectory.read(directory, "test-model");
    }

    EmbeddingModel model() {
        return complete().model();
    }

    EmbeddingDetails details() {
        return complete().details();
    }

    private Reading.Embedding complete() {
        return switch (read()) {
            case Reading.Embedding complete -> complete;
            case Reading.Generation _ -> throw new AssertionError("it is a generation model");
            case Reading.Incomplete(String _, String reason) -> throw new AssertionError(reason);
        };
    }

    /** What keeps it from being used. */
    String reason() {
        return switch (read()) {
            case Reading.Embedding _, Reading.Generation _ ->
                    throw new AssertionError("nothing is wrong with it");
            case Reading.Incomplete(String _, String reason) -> reason;
        };
    }
}
