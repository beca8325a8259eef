package io.lampejo.functions.generation;

import io.lampejo.generation.SamplingWish;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The fields of a request that say how tokens are drawn. */
final class SamplingFields {
    private static final int MAX_BIASES = 1024;

    /** Far over every penalty that leaves a language behind. */
    private static final double MAX_REPETITION_PENALTY = 10;

    private OptionalDouble temperature = OptionalDouble.empty();
    private OptionalDouble topP = OptionalDouble.empty();
    private OptionalInt topK = OptionalInt.empty();
    private OptionalDouble minP = OptionalDouble.empty();
    private OptionalDouble presencePenalty = OptionalDouble.empty();
    private OptionalDouble frequencyPenalty = OptionalDouble.empty();
    private OptionalDouble repetitionPenalty = OptionalDouble.empty();
    private final Map<Integer, Float> logitBias = new HashMap<>();
    private OptionalLong seed = OptionalLong.empty();

    SamplingWish wish() {
        return new SamplingWish(
                temperature,
                topP,
                topK,
                minP,
                presencePenalty,
                frequencyPenalty,
                repetitionPenalty,
                logitBias,
                seed);
    }

    /** False where the field says nothing of sampling. */
    boolean decode(String name, Fields fields) throws IOException {
        switch (name) {
            case "temperature" -> temperature = number(fields, 0, 2);
            case "top_p" -> topP = number(fields, 0, 1);
            case "top_k" -> topK = topK(fields);
            case "min_p" -> minP = number(fields, 0, 1);
            case "presence_penalty" -> presencePenalty = number(fields, -2, 2);
            case "frequency_penalty" -> frequencyPenalty = number(fields, -2, 2);
            case "repetition_penalty" -> repetitionPenalty = repetitionPenalty(fields);
            case "logit_bias" -> logitBias(fields);
            case "seed" -> seed = seed(fields);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static OptionalDouble number(Fields fields, double min, double max) throws IOException {
        return fields.atNull()
                ? OptionalDouble.empty()
                : OptionalDouble.of(fields.number(min, max));
    }

    /** Others write -1 for "all tokens", which is 0 here. */
    private static OptionalInt topK(Fields fields) throws IOException {
        return fields.atNull()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, fields.integer(-1, Integer.MAX_VALUE)));
    }

    private static OptionalDouble repetitionPenalty(Fields fields) throws IOException {
        OptionalDouble penalty = number(fields, 0, MAX_REPETITION_PENALTY);
        if (penalty.isPresent() && penalty.getAsDouble() == 0) {
            throw fields.wrong("'repetition_penalty' must be over 0: logits are divided by it.");
        }
        return penalty;
    }

    private static OptionalLong seed(Fields fields) throws IOException {
        return fields.atNull()
                ? OptionalLong.empty()
                : OptionalLong.of(fields.integer(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private void logitBias(Fields fields) throws IOException {
        if (fields.atNull()) {
            return;
        }
        fields.object(id -> {
            if (logitBias.size() == MAX_BIASES) {
                throw fields.wrong(
                        "'logit_bias' is over the limit of %d tokens.".formatted(MAX_BIASES));
            }
            logitBias.put(token(id, fields), (float) fields.number(-100, 100));
            return true;
        });
    }

    private static int token(String id, Fields fields) {
        boolean digits =
                !id.isEmpty() && id.length() <= 9 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw fields.wrong(
                    "'logit_bias' maps token ids to numbers, but '%s' is no token id."
                            .formatted(Place.shown(id)));
        }
        return Integer.parseInt(id);
    }
}
