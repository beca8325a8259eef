package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @RepeatedTest(200)
    void keepsWhatASortWouldKeep(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        float[] logits = logits(random, 1 + random.nextInt(3000));
        double share = random.nextDouble();

        Weights weights = kept(logits, share);

        assertThat(ids(weights))
                .as("seed %d", repetition.getCurrentRepetition())
                .isEqualTo(expected(logits, share));
    }

    @Test
    void keepsTheHeaviestEvenWhereNoShareIsAskedFor() {
        assertThat(ids(kept(new float[] {0, 1, 1, 0.5f}, 0))).containsExactly(1);
    }

    @Test
    void keepsAllWhereTheShareIsAsGoodAsWhole() {
        assertThat(ids(kept(new float[] {0, -20, -40, -60}, Math.nextDown(1.0))))
                .startsWith(0)
                .hasSizeGreaterThan(1);
        assertThat(ids(kept(new float[1000], 1))).hasSize(1000);
    }

    @Test
    void drawsByShareWhereThereAreMany() {
        Weights weights = kept(new float[10_000], 1);

        for (int id = 0; id < 10_000; id += 37) {
            assertThat(weights.draw((id + 0.5) / 10_000)).isEqualTo(id);
        }
    }

    @Test
    void drawsFromTheFirstToTheLast() {
        Weights weights = new Weights(4);
        float impossible = Float.NEGATIVE_INFINITY;
        weights.take(
                new float[] {impossible, 0, 0, impossible},
                4,
                new Weights.Softening(0, 1),
                -Float.MAX_VALUE);

        assertThat(weights.draw(0)).isEqualTo(1);
        assertThat(weights.draw(Math.nextDown(0.5))).isEqualTo(1);
        assertThat(weights.draw(0.5)).isEqualTo(2);
        assertThat(weights.draw(Math.nextDown(1.0))).isEqualTo(2);
    }

    private static Weights kept(float[] logits, double share) {
        Weights weights = new Weights(logits.length);
        float highest = logits[Logits.highest(logits, logits.length)];
        weights.take(logits, logits.length, new Weights.Softening(highest, 1), -Float.MAX_VALUE);
        weights.keepHeaviest(share);
        return weights;
    }

    private static float[] logits(Random random, int width) {
        float[] logits = new float[width];
        double spread = random.nextDouble() * 10;
        boolean ties = random.nextBoolean();
        for (int i = 0; i < width; i++) {
            double logit = random.nextGaussian() * spread;
            // Where 0 is added, -0 becomes 0: comparators tell them apart.
            logits[i] = (float) (ties ? Math.rint(logit * 2) / 2 : logit) + 0f;
        }
        return logits;
    }

    private static List<Integer> expected(float[] logits, double share) {
        float highest = logits[Logits.highest(logits, logits.length)];
        float[] weights = new float[logits.length];
        Exponential.of(logits, logits.length, highest, 1, weights);
        List<Integer> order = new ArrayList<>(IntStream.range(0, logits.length).boxed().toList());
        order.sort(Comparator.comparing((Integer id) -> 0 - weights[id]));
        List<Integer> kept = new ArrayList<>();
        double total = Exponential.sum(weights, 0, weights.length);
        double above = 0;
        for (int id : order) {
            if (!kept.isEmpty() && above >= share * total) {
                break;
            }
            kept.add(id);
            above += weights[id];
        }
        kept.sort(Comparator.naturalOrder());
        return kept;
    }

    private static List<Integer> ids(Weights weights) {
        return IntStream.range(0, weights.count()).map(weights::id).boxed().toList();
    }
}
