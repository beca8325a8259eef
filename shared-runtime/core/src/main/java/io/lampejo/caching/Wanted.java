package io.lampejo.caching;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.GeneratorInfo;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request whose answer can be kept.
 *
 * @param day that the model is told, where it is told one
 */
record Wanted(
        GenerationRequest request, GeneratorInfo model, CacheKey key, Optional<LocalDate> day) {

    static Wanted of(GenerationRequest request, GeneratorInfo model, LocalDate today) {
        Optional<LocalDate> day = Repeatable.day(request, model, today);
        return new Wanted(request, model, GenerationKeys.of(request, model, day), day);
    }

    CacheUse use() {
        return request.call().cacheUse();
    }

    String tenant() {
        return request.call().tenant();
    }

    Optional<LastTurn> question() {
        return GenerationKeys.question(request, model, day);
    }

    /** The same on behalf of others, who wait for so long. */
    Wanted with(Call call) {
        return new Wanted(
                new GenerationRequest(
                        request.model(),
                        request.prompt(),
                        request.sampling(),
                        request.output(),
                        request.tools(),
                        call),
                model,
                key,
                day);
    }
}
