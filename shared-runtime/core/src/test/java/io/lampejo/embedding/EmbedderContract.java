package io.lampejo.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Embedder} promises. Each implementation's test extends this one. */
public abstract class EmbedderContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The embedder under test. It serves {@link #model()} and truncates only on request. */
    protected abstract Embedder embedder();

    protected abstract String model();

    @Test
    void answersOneEmbeddingForEachInputInInputOrder() {
        List<String> texts = IntStream.range(0, 20).mapToObj(i -> "text number " + i).toList();

        List<Embedding> together = embed(texts);

        assertThat(together).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i).vector())
                    .isEqualTo(embed(List.of(texts.get(i))).getFirst().vector());
        }
    }

    @Test
    void givesDuplicatesTheSameVector() {
        List<Embedding> answer = embed(List.of("a cat", "a dog", "a cat"));

        assertThat(answer.get(2).vector()).isEqualTo(answer.get(0).vector());
        assertThat(answer.get(1).vector()).isNotEqualTo(answer.get(0).vector());
    }

    @Test
    void givesATextTheSameVectorWhateverIsBesideIt() {
        long seed = 42;
        Random random = new Random(seed);
        float[] alone = embed(List.of("the same text")).getFirst().vector();

        for (int round = 0; round < 8; round++) {
            List<String> texts = new ArrayList<>(List.of("the same text"));
            for (int i = random.nextInt(6); i >= 0; i--) {
                texts.add("word ".repeat(1 + random.nextInt(40)) + random.nextInt());
            }
            Collections.shuffle(texts, random);

            float[] inCompany = embed(texts).get(texts.indexOf("the same text")).vector();

            assertThat(inCompany).as("seed %d, round %d", seed, round).isEqualTo(alone);
        }
    }

    @Test
    void givesTheSameVectorsToConcurrentCallers() {
        List<String> texts = IntStream.range(0, 24).mapToObj(i -> "concurrent text " + i).toList();
        List<float[]> alone =
                texts.stream().map(t -> embed(List.of(t)).getFirst().vector()).toList();

        List<Uni<Embeddings>> calls =
                texts.stream().map(t -> embedder().embed(request(List.of(t)))).toList();
        List<Embeddings> answers = Uni.join().all(calls).andFailFast().await().atMost(PATIENCE);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(answers.get(i).items().getFirst().vector()).isEqualTo(alone.get(i));
        }
    }

    @Test
    void countsTokens() {
        Embedding embedding = embed(List.of("a few words")).getFirst();

        assertThat(embedding.tokens()).isPositive();
        assertThat(embedding.dropped()).isZero();
    }

    @Test
    void failsAsAWholeWhereOneInputIsOverTheWindow() {
        EmbeddingRequest request = request(List.of("short", "much ".repeat(5000)));

        assertThatThrownBy(() -> embedder().embed(request).await().atMost(PATIENCE))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            assertThat(e.failure()).isInstanceOf(Failure.ContextOverflow.class);
                            assertThat(((Failure.ContextOverflow) e.failure()).index())
                                    .isEqualTo(1);
                        });
    }

    @Test
    void cutsTheEndOnRequestAndSaysSo() {
        EmbeddingRequest request =
                new EmbeddingRequest(
                        model(),
                        List.of(EmbeddingInput.Of.text("much ".repeat(5000))),
                        InputType.UNSPECIFIED,
                        Truncation.CUT_END,
                        call());

        Embedding embedding = embedder().embed(request).await().atMost(PATIENCE).items().getFirst();

        assertThat(embedding.dropped()).isPositive();
        assertThat(embedding.tokens() + embedding.dropped()).isGreaterThanOrEqualTo(5000);
    }

    @Test
    void answersEverySubscriptionAnew() {
        Uni<Embeddings> answer = embedder().embed(request(List.of("twice")));

        float[] first = answer.await().atMost(PATIENCE).items().getFirst().vector();
        float[] second = answer.await().atMost(PATIENCE).items().getFirst().vector();

        assertThat(second).isEqualTo(first);
    }

    protected final List<Embedding> embed(List<String> texts) {
        return embedder().embed(request(texts)).await().atMost(PATIENCE).items();
    }

    protected final EmbeddingRequest request(List<String> texts) {
        return new EmbeddingRequest(
                model(),
                texts.stream().<EmbeddingInput>map(EmbeddingInput.Of::text).toList(),
                InputType.UNSPECIFIED,
                Truncation.REFUSE,
                call());
    }

    private static Call call() {
        return Call.anonymous(Deadline.after(PATIENCE, System.nanoTime()));
    }
}
