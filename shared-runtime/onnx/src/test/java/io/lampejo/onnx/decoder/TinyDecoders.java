package io.lampejo.onnx.decoder;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.decoding.DecodingMeter;
import io.lampejo.generation.decoding.DecodingPolicy;
import io.lampejo.models.DirectorySource;
import io.lampejo.models.GenerationModel;
import io.lampejo.models.MemoryBudget;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.onnx.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The small decoders that {@code make_tiny_decoders.py} makes, and what it says of them. */
final class TinyDecoders {
    static final Path ROOT = Path.of("src/test/resources/decoders");
    static final int WINDOW = 128;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    private static final ModelCatalogue CATALOGUE =
            new ModelCatalogue(List.of(new DirectorySource(ROOT)));

    private TinyDecoders() {}

    /** What a graph answers to a prompt. */
    @SuppressWarnings("ArrayRecordComponent") // identity is never asked of a golden
    record Answer(
            String model,
            String graph,
            String oracle,
            int[] prompt,
            float[] logits,
            int[] tokens,
            float margin) {
        @Override
        public String toString() {
            return "%s/%s after %d tokens".formatted(model, graph, prompt.length);
        }
    }

    /** A graph in memory. */
    record Opened(OrtSession session, DecoderSession runs, Decoder decoder)
            implements AutoCloseable {
        @Override
        public void close() throws OrtException {
            decoder.close();
            runs.close();
            session.close();
        }
    }

    static ModelCatalogue catalogue() {
        return CATALOGUE;
    }

    static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (String model : CATALOGUE.generators().all().stream().map(m -> m.id()).toList()) {
            for (JsonNode line : lines(model)) {
                if (line.has("tokens")) {
                    answers.add(answer(model, line));
                }
            }
        }
        return answers;
    }

    static Opened open(String model, String graph, int rows) throws OrtException {
        GenerationModel files = CATALOGUE.openGenerator(model);
        OrtSession session =
                Sessions.open(ROOT.resolve(model).resolve(graph), 1, Sessions.Waiting.SLEEP);
        DecoderSignature signature =
                DecoderSignature.of(
                        session,
                        model,
                        new DecoderSignature.HeadHints(
                                files.cache().heads(), files.cache().headDim()));
        DecoderSession runs =
                Decoders.session(Sessions.environment(), session, signature, rows, WINDOW);
        return new Opened(
                session, runs, Decoders.open(model, Sessions.environment(), runs, rows, WINDOW));
    }

    static OnnxGenerator generator(DecodingMeter meter, int rows) {
        return new OnnxGenerator(
                CATALOGUE,
                new DecoderSettings(
                        1,
                        Sessions.Waiting.SLEEP,
                        rows,
                        4096,
                        new DecodingPolicy(1_000, 1 << 20, 32, Duration.ofMillis(50), 16)),
                new MemoryBudget(1L << 30, Duration.ofMinutes(1)),
                meter,
                System::nanoTime);
    }

    static List<JsonNode> lines(String model) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(ROOT.resolve(model).resolve("golden.jsonl"))) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String model, JsonNode line) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(line.get("vector").asText()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        float[] logits = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(logits);
        return new Answer(
                model,
                line.get("graph").asText(),
                line.get("oracle").asText(),
                JSON.convertValue(line.get("ids"), int[].class),
                logits,
                JSON.convertValue(line.get("tokens"), int[].class),
                (float) line.get("margin").asDouble());
    }
}
