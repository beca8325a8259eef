package io.lampejo.caching;

import io.lampejo.call.CacheUse;
import io.lampejo.call.CacheWishes;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.generation.Message;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Requests as callers send them, of models that differ in their habits. */
record Asking(String model, String text, SamplingWish sampling, AnswerFormat format, Call call) {
    static final Duration BUDGET = Duration.ofMinutes(5);

    /** Models by name: {@code plain}, {@code greedy}, {@code dated}, {@code timed}. */
    static final Generators MODELS = new Models();

    static Asking of(String text) {
        return new Asking(
                "plain",
                text,
                sampling(OptionalDouble.of(0), OptionalInt.empty(), OptionalLong.empty()),
                new AnswerFormat.Text(),
                new Call(
                        "acme",
                        "req-1",
                        Deadline.after(BUDGET, System.nanoTime()),
                        CacheUse.DEFAULT));
    }

    Asking of(CacheUse use) {
        return by(new Call(call.tenant(), call.requestId(), call.deadline(), use));
    }

    Asking by(Call other) {
        return new Asking(model, text, sampling, format, other);
    }

    Asking to(String other) {
        return new Asking(other, text, sampling, format, call);
    }

    Asking with(SamplingWish other) {
        return new Asking(model, text, other, format, call);
    }

    Asking in(AnswerFormat other) {
        return new Asking(model, text, sampling, other, call);
    }

    GenerationRequest chat() {
        return request(
                new Prompt.Conversation(
                        List.of(Message.of(Message.Role.USER, text)), JsonValue.JsonObject.EMPTY));
    }

    GenerationRequest completion() {
        return request(new Prompt.Text(text));
    }

    private GenerationRequest request(Prompt prompt) {
        return new GenerationRequest(
                model,
                prompt,
                sampling,
                new Output(1, OptionalInt.empty(), List.of(), format, OptionalInt.empty()),
                Tools.NONE,
                call);
    }

    static SamplingWish sampling(OptionalDouble temperature, OptionalInt topK, OptionalLong seed) {
        SamplingWish none = SamplingWish.NONE;
        return new SamplingWish(
                temperature,
                none.topP(),
                topK,
                none.minP(),
                none.presencePenalty(),
                none.frequencyPenalty(),
                none.repetitionPenalty(),
                Map.of(),
                seed);
    }

    static final CacheUse NO_STORE = new CacheUse(false, true, Optional.empty(), false);
    static final CacheUse NO_CACHE = new CacheUse(true, false, Optional.empty(), false);
    static final CacheUse NEITHER = new CacheUse(false, false, Optional.empty(), false);
    static final CacheUse ONLY_IF_CACHED = new CacheUse(true, true, Optional.empty(), true);
    static final CacheUse SAMPLED_TOO =
            new CacheUse(
                    true,
                    true,
                    Optional.empty(),
                    false,
                    new CacheWishes(
                            CacheWishes.Semantic.AS_CONFIGURED,
                            CacheWishes.Sampled.CACHED,
                            Set.of("tag")));

    static CacheUse maxAge(Duration age) {
        return new CacheUse(true, true, Optional.of(age), false);
    }

    private static final class Models implements Generators {
        private final List<GeneratorInfo> all =
                List.of(
                        model("plain", GeneratorInfo.Habits.PLAIN),
                        model(
                                "greedy",
                                new GeneratorInfo.Habits(
                                        GeneratorInfo.Drawing.GREEDY, GeneratorInfo.ClockUse.NONE)),
                        model(
                                "dated",
                                new GeneratorInfo.Habits(
                                        GeneratorInfo.Drawing.SAMPLED, GeneratorInfo.ClockUse.DAY)),
                        model(
                                "timed",
                                new GeneratorInfo.Habits(
                                        GeneratorInfo.Drawing.SAMPLED,
                                        GeneratorInfo.ClockUse.TIME)));

        private static GeneratorInfo model(String id, GeneratorInfo.Habits habits) {
            return new GeneratorInfo(
                    id,
                    "f-" + id,
                    100,
                    100,
                    GeneratorInfo.Chat.TEMPLATE,
                    Instant.EPOCH,
                    "acme",
                    habits);
        }

        @Override
        public Optional<GeneratorInfo> find(String id) {
            return all.stream().filter(model -> model.id().equals(id)).findFirst();
        }

        @Override
        public List<GeneratorInfo> all() {
            return all;
        }
    }
}
