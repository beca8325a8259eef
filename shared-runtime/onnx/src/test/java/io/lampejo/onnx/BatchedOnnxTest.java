package io.lampejo.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.lampejo.batching.BatchPolicy;
import io.lampejo.batching.BatchingEmbedder;
import io.lampejo.batching.BatchingSettings;
import io.lampejo.batching.QueueLimits;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbedderContract;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.Vectors;
import io.lampejo.models.EmbeddingModel;
import io.lampejo.models.Pooling;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled model behind the real queue and pool. */
class BatchedOnnxTest extends EmbedderContract {
    private static OnnxEngine engine;
    private static BatchingEmbedder batching;

    @BeforeAll
    static void open() {
        engine = Engines.open();
        batching =
                new BatchingEmbedder(
                        engine.embedder(),
                        engine,
                        new BatchingSettings(
                                2,
                                new QueueLimits(10_000, 10_000_000, Duration.ofMinutes(1)),
                                new BatchPolicy(512, 0.1)),
                        System::nanoTime);
    }

    @AfterAll
    static void close() {
        batching.close();
        engine.close();
    }

    @Override
    protected Embedder embedder() {
        return batching;
    }

    @Override
    protected String model() {
        return Engines.BUNDLED;
    }

    /** Bit-identical where sequences run alone; within 1e-6 where the float graph mixes them. */
    @ParameterizedTest
    @ValueSource(strings = {Engines.BUNDLED, "tiny-mean", "tiny-cls", "tiny-last", "tiny-pooled"})
    void givesATextTheSameVectorInAnyCompanyLengthAndConcurrency(String model) {
        long seed = 7;
        Random random = new Random(seed);
        int words = model.equals(Engines.BUNDLED) ? 60 : 6; // the tiny models' windows are small
        List<String> texts =
                IntStream.range(0, 60)
                        .mapToObj(i -> "word ".repeat(1 + random.nextInt(words)) + "n" + i)
                        .toList();
        Map<String, float[]> alone = new HashMap<>();
        for (String text : texts) {
            alone.put(
                    text,
                    engine.embedder()
                            .embed(Engines.request(model, text))
                            .await()
                            .indefinitely()
                            .items()
                            .getFirst()
                            .vector());
        }

        List<List<String>> requests = new ArrayList<>();
        List<Uni<Embeddings>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> company =
                    random.ints(1 + random.nextInt(12), 0, texts.size())
                            .mapToObj(texts::get)
                            .toList();
            requests.add(company);
            calls.add(batching.embed(request(model, company)));
        }
        List<Embeddings> answers =
                Uni.join().all(calls).andFailFast().await().atMost(Duration.ofMinutes(1));

        float tolerance = model.equals(Engines.BUNDLED) ? 0 : 1e-6f;
        for (int i = 0; i < requests.size(); i++) {
            for (int j = 0; j < requests.get(i).size(); j++) {
                Embedding embedding = answers.get(i).items().get(j);
                float[] expected = alone.get(requests.get(i).get(j));
                float scale = model.equals("tiny-cls") ? 6 : 1; // its vectors are not normalised
                for (int d = 0; d < expected.length; d++) {
                    assertThat(Math.abs(embedding.vector()[d] - expected[d]))
                            .as("seed %d, request %d, text %d, component %d", seed, i, j, d)
                            .isLessThanOrEqualTo(tolerance * scale);
                }
            }
        }
    }

    @Test
    void findsOutByItselfThatCompanyChangesTheBundledModelsVectors() throws OrtException {
        EmbeddingModel model = Engines.catalogue().open(Engines.BUNDLED);
        OrtSession session = Sessions.open(model.graph(), new EngineSettings(1, 1));
        EncoderSignature signature = EncoderSignature.of(session, model.info());
        VectorReader reader =
                new VectorReader(signature.outputType(), signature.width(), Pooling.MEAN, true);

        try (EncoderGraph graph =
                new EncoderGraph(new SessionLanes(session, () -> session, 1), signature, reader)) {
            assertThat(BatchInvariance.holds(graph, model.info())).isFalse();
        }
    }

    @Test
    void findsOutByItselfWhichGraphsAllowCompany() {
        for (String model : List.of("tiny-mean", "tiny-last", "tiny-external")) {
            engine.load(model);

            assertThat(engine.batchInvariant(model)).as(model).isTrue();
        }
    }

    private EmbeddingRequest request(String model, List<String> texts) {
        EmbeddingRequest request = request(texts);
        return new EmbeddingRequest(
                model,
                List.<EmbeddingInput>copyOf(request.inputs()),
                request.type(),
                request.truncation(),
                request.call());
    }

    @Test
    void keepsMeaningInAngles() {
        List<Embedding> answer =
                embed(
                        List.of(
                                "A man is eating food.",
                                "A man is eating a piece of bread.",
                                "The girl is carrying a baby."));

        assertThat(Vectors.cosine(answer.get(0).vector(), answer.get(1).vector()))
                .isGreaterThan(0.6)
                .isGreaterThan(
                        0.3 + Vectors.cosine(answer.get(0).vector(), answer.get(2).vector()));
    }
}
