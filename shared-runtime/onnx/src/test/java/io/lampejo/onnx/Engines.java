package io.lampejo.onnx;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.models.ClasspathSource;
import io.lampejo.models.DirectorySource;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Engines over the models that tests use: the bundled one and the tiny ones. */
final class Engines {
    static final String BUNDLED = "all-MiniLM-L6-v2";

    private Engines() {}

    static OnnxEngine open() {
        return open(System::nanoTime);
    }

    static OnnxEngine open(LongSupplier nanoClock) {
        return new OnnxEngine(
                catalogue(),
                new EngineSettings(1, 2),
                new MemoryBudget(1L << 30, Duration.ofMinutes(1)),
                nanoClock);
    }

    static ModelCatalogue catalogue() {
        return new ModelCatalogue(
                List.of(
                        new DirectorySource(Golden.RESOURCES.resolve("models")),
                        new ClasspathSource(
                                Engines.class.getClassLoader(),
                                List.of(Path.of("target", "models")))));
    }

    static EmbeddingRequest request(String model, EmbeddingInput input, InputType type) {
        return new EmbeddingRequest(
                model,
                List.of(input),
                type,
                Truncation.REFUSE,
                Call.anonymous(Deadline.after(Duration.ofMinutes(1), System.nanoTime())));
    }

    static EmbeddingRequest request(String model, String text) {
        return request(model, EmbeddingInput.Of.text(text), InputType.UNSPECIFIED);
    }
}
