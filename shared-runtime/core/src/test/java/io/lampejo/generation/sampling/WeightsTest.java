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
    void drawsNothingThatWeighsNothing() {
        Weights weights = new Weights(3);
        weights.take(new float[] {-3000, 0, -3000}, 3, new Weights.Softening(0, 1), -4000);

        assertThat(weights.draw(0)).isEqualTo(1);
        assertThat(weights.draw(Math.nextDown(1.0))).isEqualTo(1);
    }

    private static Weights kept(float[] logits, double share) {
        Weights weights = new Weights(logits.length);
        float highest = logits[Logits.highest(logits, logits.length)];
        weights.take(logits, logits.length, new Weights.Softening(highest, 1), -Float.MAX_VALUE);
        weights.keepHeaviest(share, new long[logits.length]);
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
        List<Integer> order = new ArrayList<>(IntStream.range(0, logits.length).boxed().toList());
        order.sort(Comparator.comparing((Integer id) -> 0 - logits[id]));
        double total = 0;
        for (int id : order) {
            total += (float) Exponential.of((double) logits[id] - highest);
        }
        List<Integer> kept = new ArrayList<>();
        double above = 0;
        for (int id : order) {
            if (!kept.isEmpty() && above >= share * total) {
                break;
            }
            kept.add(id);
            above += (float) Exponential.of((double) logits[id] - highest);
        }
        kept.sort(Comparator.naturalOrder());
        return kept;
    }

    private static List<Integer> ids(Weights weights) {
        return IntStream.range(0, weights.count()).map(weights::id).boxed().toList();
    }
}
