package io.lampejo.benchmarks.paraphrases;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.models.ClasspathSource;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.onnx.EngineSettings;
import io.lampejo.onnx.OnnxEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples' vectors from the bundled model: computed once, then kept in a file of little-endian
 * float32 rows that lasts until the texts, and with them its name, change.
 */
final class SampleVectors {
    private static final String MODEL = "all-MiniLM-L6-v2";
    private static final int DIMENSIONS = 384;

    private SampleVectors() {}

    /** Unit vectors, {@code [sample][384]}. */
    static List<float[]> of(Samples samples, Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, embed(samples, file.resolveSibling("model")));
        }
        return rows(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static byte[] embed(Samples samples, Path unpacked) {
        var bytes =
                ByteBuffer.allocate(samples.texts().size() * DIMENSIONS * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        try (var engine = engine(unpacked)) {
            var embedder = engine.embedder();
            for (var text : samples.texts()) {
                for (float value : vector(embedder, text)) {
                    bytes.putFloat(value);
                }
            }
        }
        return bytes.array();
    }

    private static OnnxEngine engine(Path unpacked) {
        var bundled = new ClasspathSource(SampleVectors.class.getClassLoader(), List.of(unpacked));
        return new OnnxEngine(
                new ModelCatalogue(List.of(bundled)),
                new EngineSettings(1, 1),
                new MemoryBudget(1L << 30, Duration.ofMinutes(1)),
                System::nanoTime);
    }

    private static float[] vector(Embedder embedder, String text) {
        var request =
                new EmbeddingRequest(
                        MODEL,
                        List.of(EmbeddingInput.Of.text(text)),
                        InputType.UNSPECIFIED,
                        Truncation.REFUSE,
                        Call.anonymous(Deadline.after(Duration.ofMinutes(1), System.nanoTime())));
        return embedder.embed(request).await().indefinitely().items().getFirst().vector();
    }

    private static List<float[]> rows(ByteBuffer bytes) {
        var floats = bytes.asFloatBuffer();
        var rows = new ArrayList<float[]>();
        while (floats.hasRemaining()) {
            var row = new float[DIMENSIONS];
            floats.get(row);
            rows.add(row);
        }
        return rows;
    }
}
