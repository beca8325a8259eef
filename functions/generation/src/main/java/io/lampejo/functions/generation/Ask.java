package io.lampejo.functions.generation;

import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import java.util.List;

/**
 * What a caller asked for, with the right shape, not yet held against a model.
 *
 * @param prompts at least one; each gets {@code output.choices()} answers, numbered throughout
 * @param names what the caller calls things
 */
record Ask(
        String model,
        List<Prompt> prompts,
        SamplingWish sampling,
        Output output,
        Tools tools,
        Delivery delivery,
        FieldNames names) {
    Ask {
        prompts = List.copyOf(prompts);
    }

    /** Answers in all. */
    int choices() {
        return prompts.size() * output.choices();
    }

    /** How an answer is delivered. */
    enum Delivery {
        /** One JSON object. */
        WHOLE,
        /** Server-sent events. */
        STREAM,
        /** The same, and one before the end that counts tokens. */
        STREAM_WITH_USAGE
    }
}
