package io.lampejo.models;

import io.lampejo.generation.sampling.Sampling;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * What a model's {@code generation_config.json} says.
 *
 * @param endOfText empty where it names none
 * @param defaults of the sampling. Where it says nothing the plain distribution is drawn from, as
 *     OpenAI's API has it, and not as transformers does; {@code "do_sample": false} means greedy
 */
record GenerationConfig(Set<Integer> endOfText, Sampling defaults) {

    private static final String NAME = "generation_config.json";

    static GenerationConfig of(ModelFiles files) {
        JsonFields json = files.object(NAME).orElse(JsonFields.none());
        return new GenerationConfig(json.ids("eos_token_id"), defaults(json));
    }

    private static Sampling defaults(JsonFields json) {
        Sampling plain = Sampling.PLAIN;
        float repetitionPenalty =
                number(
                        json,
                        "repetition_penalty",
                        penalty -> penalty > 0,
                        "over 0",
                        plain.repetitionPenalty());
        if (!json.flag("do_sample").orElse(true)) {
            return sampling(0, plain.topP(), plain.topK(), plain.minP(), repetitionPenalty);
        }
        return sampling(
                number(json, "temperature", t -> t >= 0, "0 or more", plain.temperature()),
                number(json, "top_p", p -> p > 0 && p <= 1, "over 0 and up to 1", plain.topP()),
                (int) Math.max(0, number(json, "top_k", k -> k >= -1, "0 or more", plain.topK())),
                number(json, "min_p", p -> p >= 0 && p <= 1, "from 0 to 1", plain.minP()),
                repetitionPenalty);
    }

    private static Sampling sampling(
            float temperature, float topP, int topK, float minP, float repetitionPenalty) {
        Sampling plain = Sampling.PLAIN;
        return new Sampling(
                temperature,
                topP,
                topK,
                minP,
                plain.presencePenalty(),
                plain.frequencyPenalty(),
                repetitionPenalty,
                plain.logitBias(),
                plain.seed());
    }

    private static float number(
            JsonFields json, String name, DoublePredicate valid, String range, float otherwise) {
        OptionalDouble number = json.number(name);
        if (number.isPresent() && !valid.test(number.getAsDouble())) {
            json.complain(name, range);
            return otherwise;
        }
        return (float) number.orElse(otherwise);
    }
}
