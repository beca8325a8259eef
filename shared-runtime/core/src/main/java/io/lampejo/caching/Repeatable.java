package io.lampejo.caching;

import io.lampejo.call.CacheWishes;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the answer to a request, asked for again, would be the same one. */
enum Repeatable {
    YES,
    /** It is drawn at random, and the caller did not ask for it to be cached all the same. */
    SAMPLED,
    /** The model's template shows the time of day. */
    TIMED;

    static Repeatable of(GenerationRequest request, GeneratorInfo model) {
        if (clock(request, model) == GeneratorInfo.ClockUse.TIME) {
            return TIMED;
        }
        return determined(request.sampling(), model)
                        || request.call().cacheUse().wishes().sampled()
                                == CacheWishes.Sampled.CACHED
                ? YES
                : SAMPLED;
    }

    /** The day that the model is told, where it is told one. */
    static Optional<LocalDate> day(
            GenerationRequest request, GeneratorInfo model, LocalDate today) {
        return clock(request, model) == GeneratorInfo.ClockUse.DAY
                ? Optional.of(today)
                : Optional.empty();
    }

    private static GeneratorInfo.ClockUse clock(GenerationRequest request, GeneratorInfo model) {
        return switch (request.prompt()) {
            case Prompt.Conversation _ -> model.habits().clock();
            case Prompt.Text _, Prompt.Tokens _ -> GeneratorInfo.ClockUse.NONE;
        };
    }

    private static boolean determined(SamplingWish wish, GeneratorInfo model) {
        if (wish.seed().isPresent() || wish.topK().orElse(0) == 1) {
            return true;
        }
        if (wish.temperature().isPresent()) {
            return (float) wish.temperature().getAsDouble() == 0; // as the sampler rounds it
        }
        return switch (model.habits().drawing()) {
            case GREEDY -> wish.topK().isEmpty();
            case SAMPLED -> false;
        };
    }
}
