package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.structured.TokenConstraint;
import io.lampejo.generation.token.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSamplerTest {
    private static final int WIDTH = 100;
    private static final int END = 7;
    private static final SamplingPlan.ModelTokens TOKENS =
            new SamplingPlan.ModelTokens(vocabulary(), WIDTH, new int[] {END});

    private final SamplerScratch scratch = new SamplerScratch(WIDTH);

    @Test
    void choosesTheLikeliestAtTemperatureZero() {
        float[] logits = logits(3);
        logits[42] = logits[17] = 50;

        assertThat(sampler(Sampling.GREEDY, 0).sample(logits, scratch).token()).isEqualTo(17);
    }

    @Test
    void givesTheSameAnswerAloneAndInCompany() {
        List<Integer> alone = answer(sampler(Sampling.PLAIN, 1), 50);
        TokenSampler first = sampler(Sampling.PLAIN, 0);
        TokenSampler second = sampler(Sampling.PLAIN, 1);

        List<Integer> together = new ArrayList<>();
        for (int position = 0; position < 50; position++) {
            first.sample(logits(position), scratch);
            together.add(second.sample(logits(position), scratch).token());
        }

        assertThat(together).isEqualTo(alone);
        assertThat(answer(sampler(Sampling.PLAIN, 2), 50)).isNotEqualTo(alone);
    }

    @Test
    void drawsEachTokenAsOftenAsItIsLikely() {
        int draws = 20_000;
        float[] logits = logits(1);
        double[] expected = shares(logits);
        TokenSampler sampler = sampler(Sampling.PLAIN, 0);

        int[] drawn = new int[WIDTH];
        for (int i = 0; i < draws; i++) {
            drawn[sampler.sample(logits.clone(), scratch).token()]++;
        }

        double chiSquare =
                IntStream.range(0, WIDTH)
                        .mapToDouble(id ->
                                Math.pow(drawn[id] - draws * expected[id], 2)
                                        / (draws * expected[id]))
                        .sum();
        // The 0.001 and 0.999 quantiles of the chi-square distribution with 99 degrees of freedom.
        assertThat(chiSquare).isBetween(60.4, 148.2);
    }

    @Test
    void drawsOnlyWhatTheConstraintAllows() {
        TokenSampler sampler = sampler(Sampling.PLAIN, 0, new OneOf(List.of(4, 64, 99), 200));

        List<Integer> answer = answer(sampler, 200);

        assertThat(answer).containsOnly(4, 64, 99).contains(4, 64, 99);
    }

    @Test
    void endsWhereNothingElseIsAllowed() {
        TokenSampler sampler = sampler(Sampling.PLAIN, 0, new OneOf(List.of(4), 3));

        assertThat(answer(sampler, 4)).containsExactly(4, 4, 4, END);
    }

    @Test
    void mayEndOnlyWhereTheConstraintSaysSo() {
        float[] logits = new float[WIDTH];
        logits[END] = 100;
        TokenSampler sampler = sampler(Sampling.GREEDY, 0, new OneOf(List.of(4, 5), 1));

        SampledToken first = sampler.sample(logits.clone(), scratch);
        SampledToken second = sampler.sample(logits.clone(), scratch);

        assertThat(first.token()).isEqualTo(4);
        assertThat(second.token()).isEqualTo(END);
        assertThat(sampler.ends(second)).isTrue();
    }

    @Test
    void makesWhatWasGeneratedLessLikely() {
        Sampling sampling =
                new Sampling(0, 1, 0, 0, 0, 1, 1, Map.of(3, 1.5f), OptionalLong.empty());
        TokenSampler sampler = sampler(sampling, 0);
        float[] logits = new float[WIDTH];

        List<Integer> answer = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answer.add(sampler.sample(logits.clone(), scratch).token());
        }

        assertThat(answer).containsExactly(3, 3, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300})
    void survivesAnyRepetitionPenalty(double penalty) {
        SamplingWish none = SamplingWish.NONE;
        SamplingWish wish =
                new SamplingWish(
                        OptionalDouble.of(1),
                        none.topP(),
                        none.topK(),
                        none.minP(),
                        none.presencePenalty(),
                        none.frequencyPenalty(),
                        OptionalDouble.of(penalty),
                        Map.of(),
                        none.seed());
        TokenSampler sampler = sampler(Sampling.PLAIN.with(wish), 0);

        assertThat(answer(sampler, 50)).hasSize(50).allMatch(id -> id >= 0 && id < WIDTH);
    }

    @Test
    void reportsLogProbabilitiesFromBeforeTheConstraint() {
        SamplingPlan plan = new SamplingPlan(Sampling.GREEDY, 0, OptionalInt.of(2), TOKENS);
        TokenSampler sampler =
                new TokenSampler(plan, 0, PromptTokens.NONE, Optional.of(new OneOf(List.of(5), 9)));
        float[] logits = new float[WIDTH];
        logits[9] = 3;

        SampledToken token = sampler.sample(logits, scratch);

        double total = Math.log(99 + Math.exp(3));
        assertThat(token.token()).isEqualTo(5);
        assertThat(token.logprob())
                .hasValueSatisfying(it -> {
                    assertThat(it.chosen().logprob()).isEqualTo((float) -total);
                    assertThat(it.top()).extracting(top -> top.token()).containsExactly(9, 0);
                    assertThat(it.top().getFirst().bytes()).asString().isEqualTo("t9");
                });
    }

    @Test
    void saysThatTheModelComputedNoNumber() {
        float[] logits = logits(1);
        logits[55] = Float.NaN;
        TokenSampler sampler = sampler(Sampling.PLAIN, 0);

        assertThatThrownBy(() -> sampler.sample(logits, scratch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void refusesEndTokensThatTheModelLacks() {
        assertThatThrownBy(() -> new SamplingPlan.ModelTokens(vocabulary(), 10, new int[] {10}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> answer(TokenSampler sampler, int length) {
        List<Integer> answer = new ArrayList<>();
        for (int position = 0; position < length; position++) {
            answer.add(sampler.sample(logits(position), scratch).token());
        }
        return answer;
    }

    private static TokenSampler sampler(Sampling sampling, int choice) {
        return sampler(sampling, choice, null);
    }

    private static TokenSampler sampler(Sampling sampling, int choice, TokenConstraint constraint) {
        SamplingPlan plan = new SamplingPlan(sampling, 4711, OptionalInt.empty(), TOKENS);
        return new TokenSampler(plan, choice, PromptTokens.NONE, Optional.ofNullable(constraint));
    }

    private static float[] logits(long seed) {
        Random random = new Random(seed);
        float[] logits = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            logits[i] = (float) random.nextGaussian();
        }
        return logits;
    }

    private static double[] shares(float[] logits) {
        double[] shares =
                IntStream.range(0, WIDTH).mapToDouble(id -> Math.exp(logits[id])).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private static Vocabulary vocabulary() {
        List<byte[]> pieces =
                IntStream.range(0, WIDTH)
                        .mapToObj(id -> ("t" + id).getBytes(StandardCharsets.UTF_8))
                        .toList();
        return new Vocabulary(pieces, new BitSet());
    }

    /** So many of a few tokens, then the end. */
    private static final class OneOf implements TokenConstraint {
        private final List<Integer> tokens;
        private int left;

        OneOf(List<Integer> tokens, int count) {
            this.tokens = tokens;
            this.left = count;
        }

        @Override
        public void allowed(long[] bits) {
            Arrays.fill(bits, 0);
            if (left > 0) {
                tokens.forEach(token -> bits[token / 64] |= 1L << token);
            }
        }

        @Override
        public void accept(int token) {
            assertThat(tokens).contains(token);
            left--;
        }

        @Override
        public boolean mayEnd() {
            return left == 0;
        }

        @Override
        public TokenConstraint fork() {
            return new OneOf(tokens, left);
        }
    }
}
