package io.lampejo.functions.caching;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.Embedder;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.functions.caching.Outcome.Done;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.http.ApiRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Asks for an answer as callers of the API do, and looks only at whether it is kept. Where the
 * server is at its limit it waits as long as it is told to and asks again.
 */
@Singleton
final class LineAnswers {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Embedder embedder;
    private final Generator generator;

    LineAnswers(Embedder embedder, Generator generator) {
        this.embedder = embedder;
        this.generator = generator;
    }

    /**
     * @param until when nothing is asked again
     */
    Uni<Outcome> to(ApiRequest request, Deadline until) {
        return Uni.createFrom()
                .deferred(() -> once(request))
                .onFailure(LineAnswers::isOverload)
                .retry()
                .when(failures ->
                        failures.onItem()
                                .transformToUniAndConcatenate(failure -> wait(failure, until)))
                .onFailure()
                .transform(failure -> Readers.ofBody(request, failure))
                .map(done -> done);
    }

    private Uni<Done> once(ApiRequest request) {
        return switch (request) {
            case ApiRequest.ForVectors(var vectors) ->
                    embedder.embed(vectors).map(answer -> of(answer.cacheStatus()));
            case ApiRequest.ForTexts(var texts, var _) ->
                    Multi.createFrom()
                            .iterable(texts)
                            .onItem()
                            .transformToUniAndConcatenate(this::text)
                            .collect()
                            .with(Collectors.reducing(Done.ALREADY_CACHED, Done::and));
        };
    }

    private Uni<Done> text(GenerationRequest request) {
        return generator
                .generate(request)
                .collect()
                .in(Heard::new, Heard::add)
                .map(heard -> heard.done);
    }

    /** What an answer's events say of the cache. */
    private static final class Heard {
        private Done done = Done.NOT_KEPT;

        void add(GenerationEvent event) {
            switch (event) {
                case GenerationEvent.Started started -> done = of(started.cacheStatus());
                case GenerationEvent.Finished(var _, GenerationEvent.Kept kept) -> {
                    if (done != Done.ALREADY_CACHED) {
                        done =
                                switch (kept) {
                                    case NOW -> Done.COMPUTED;
                                    case NOT -> Done.NOT_KEPT;
                                };
                    }
                }
                case GenerationEvent.TextDelta _,
                        GenerationEvent.ToolCallStarted _,
                        GenerationEvent.ToolCallDelta _,
                        GenerationEvent.ChoiceFinished _ -> {}
            }
        }
    }

    private static Done of(CacheStatus status) {
        return switch (status) {
            case CacheStatus.Hit _ -> Done.ALREADY_CACHED;
            case CacheStatus.Miss miss -> miss.stored() ? Done.COMPUTED : Done.NOT_KEPT;
            case CacheStatus.Bypass _, CacheStatus.NotAsked _ -> Done.NOT_KEPT;
        };
    }

    private static boolean isOverload(Throwable failure) {
        return failure instanceof FailureException expected
                && expected.failure() instanceof Failure.Overloaded;
    }

    private static Uni<Throwable> wait(Throwable failure, Deadline until) {
        if (failure instanceof FailureException expected
                && expected.failure() instanceof Failure.Overloaded(Duration wait)) {
            Duration delay = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            delay = delay.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : delay;
            if (!until.passed(System.nanoTime() + delay.toNanos())) {
                return Uni.createFrom().item(failure).onItem().delayIt().by(delay);
            }
        }
        return Uni.createFrom().failure(failure);
    }
}
