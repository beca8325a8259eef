package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lampejo.generation.Goldens;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.token.Vocabulary;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against {@code transformers}: see {@code make_sampling_goldens.py}. */
class SamplingGoldenTest {

    static List<JsonObject> cases() {
        return Goldens.lines("sampling.jsonl");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavesTheDistributionThatTransformersLeaves(JsonObject line) {
        float[] logits = Goldens.floats(line, "logits");
        Sampling sampling = sampling(line);
        Penalties penalties =
                new Penalties(
                        sampling,
                        PromptTokens.of(Goldens.ints(line, "prompt"), sampling).distinct());
        for (int token : Goldens.ints(line, "generated")) {
            penalties.generated(token);
        }
        SamplerScratch scratch = new SamplerScratch(logits.length);

        penalties.apply(logits, logits.length);
        float highest = logits[Logits.highest(logits, logits.length)];
        Filters.apply(sampling, logits, logits.length, highest, scratch);

        float[] distribution = new float[logits.length];
        for (int i = 0; i < scratch.weights.count(); i++) {
            distribution[scratch.weights.id(i)] = (float) scratch.weights.share(i);
        }
        assertThat(distribution)
                .containsExactly(Goldens.floats(line, "distribution"), within(1e-6f));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsTheLogProbabilitiesOfTheLogitsAsTheyCame(JsonObject line) {
        float[] logits = Goldens.floats(line, "logits");
        float[] expected = Goldens.floats(line, "logprobs");
        int top = Math.min(5, logits.length);

        TokenLogprob logprob =
                Likelihoods.of(logits, plan(top, logits.length), new float[logits.length])
                        .of(logits.length / 2);

        assertThat(logprob.chosen().logprob())
                .isCloseTo(expected[logits.length / 2], within(1e-5f));
        assertThat(logprob.top().stream().map(TokenLogprob.Candidate::token).toList())
                .isEqualTo(
                        IntStream.range(0, logits.length)
                                .boxed()
                                .sorted((a, b) -> Float.compare(logits[b] + 0f, logits[a] + 0f))
                                .limit(top)
                                .toList());
        assertThat(logprob.top())
                .allSatisfy(it ->
                        assertThat(it.logprob()).isCloseTo(expected[it.token()], within(1e-5f)));
    }

    private static SamplingPlan plan(int top, int width) {
        return new SamplingPlan(
                Sampling.PLAIN,
                0,
                OptionalInt.of(top),
                new SamplingPlan.ModelTokens(
                        new Vocabulary(List.of(), new BitSet()), width, new int[0]));
    }

    private static Sampling sampling(JsonObject line) {
        Map<Integer, Float> bias =
                ((JsonObject) line.get("logit_bias"))
                        .fields().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                it -> Integer.valueOf(it.getKey()),
                                                it ->
                                                        ((JsonNumber) it.getValue())
                                                                .value()
                                                                .floatValue()));
        return new Sampling(
                (float) Goldens.number(line, "temperature"),
                (float) Goldens.number(line, "top_p"),
                (int) Goldens.number(line, "top_k"),
                (float) Goldens.number(line, "min_p"),
                (float) Goldens.number(line, "presence_penalty"),
                (float) Goldens.number(line, "frequency_penalty"),
                (float) Goldens.number(line, "repetition_penalty"),
                bias,
                OptionalLong.empty());
    }
}
