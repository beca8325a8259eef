package io.lampejo.generation.sampling;

import io.lampejo.generation.SamplingWish;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How tokens are drawn.
 *
 * @param temperature 0: always the likeliest
 * @param topP smallest set of likeliest tokens whose probabilities reach this sum; 1: all
 * @param topK so many likeliest tokens; 0: all
 * @param minP tokens at least this share of the likeliest one's probability; 0: all
 * @param presencePenalty taken from the logits of tokens that were generated already
 * @param frequencyPenalty the same for each time they were
 * @param repetitionPenalty divides positive and multiplies negative logits of tokens of prompt and
 *     answer; 1: none
 * @param logitBias added to logits
 * @param seed empty: a fresh one for each request
 */
public record Sampling(
        float temperature,
        float topP,
        int topK,
        float minP,
        float presencePenalty,
        float frequencyPenalty,
        float repetitionPenalty,
        Map<Integer, Float> logitBias,
        OptionalLong seed) {
    public Sampling {
        logitBias = Map.copyOf(logitBias);
        check("temperature", temperature, 0, Float.MAX_VALUE);
        check("topP", topP, 0, 1);
        check("minP", minP, 0, 1);
        check("presencePenalty", presencePenalty, -Float.MAX_VALUE, Float.MAX_VALUE);
        check("frequencyPenalty", frequencyPenalty, -Float.MAX_VALUE, Float.MAX_VALUE);
        check("repetitionPenalty", repetitionPenalty, Float.MIN_NORMAL, Float.MAX_VALUE);
    }

    /** The plain distribution. */
    public static final Sampling PLAIN =
            new Sampling(1, 1, 0, 0, 0, 0, 1, Map.of(), OptionalLong.empty());

    /** Always the likeliest token. */
    public static final Sampling GREEDY =
            new Sampling(0, 1, 0, 0, 0, 0, 1, Map.of(), OptionalLong.empty());

    /** What the caller wishes, and this where the caller says nothing. */
    public Sampling with(SamplingWish wish) {
        return new Sampling(
                (float) wish.temperature().orElse(temperature),
                (float) wish.topP().orElse(topP),
                wish.topK().orElse(topK),
                (float) wish.minP().orElse(minP),
                (float) wish.presencePenalty().orElse(presencePenalty),
                (float) wish.frequencyPenalty().orElse(frequencyPenalty),
                finite(wish.repetitionPenalty().orElse(repetitionPenalty)),
                wish.logitBias().isEmpty() ? logitBias : wish.logitBias(),
                wish.seed().isPresent() ? wish.seed() : seed);
    }

    /** A double above 0 may round to 0 or to infinity; what it means is clear all the same. */
    private static float finite(double value) {
        return value > 0
                ? (float) Math.clamp(value, Float.MIN_NORMAL, Float.MAX_VALUE)
                : (float) value;
    }

    private static void check(String name, float value, float least, float most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s of %s".formatted(name, value));
        }
    }
}
