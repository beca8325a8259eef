package io.lampejo.generation;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a caller says of sampling. What it leaves open the model's {@code generation_config.json}
 * says, or else the plain distribution is drawn from.
 *
 * @param logitBias added to the logits of token ids, -100..100
 */
public record SamplingWish(
        OptionalDouble temperature,
        OptionalDouble topP,
        OptionalInt topK,
        OptionalDouble minP,
        OptionalDouble presencePenalty,
        OptionalDouble frequencyPenalty,
        OptionalDouble repetitionPenalty,
        Map<Integer, Float> logitBias,
        OptionalLong seed) {
    public SamplingWish {
        logitBias = Map.copyOf(logitBias);
    }

    /** The caller says nothing. */
    public static final SamplingWish NONE =
            new SamplingWish(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Map.of(),
                    OptionalLong.empty());
}
