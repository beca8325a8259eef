package io.lampejo.caching;

import io.lampejo.generation.GenerationRequest;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds questions that were asked in other words. Asked where nothing is kept for a request as it
 * is; decides itself, from the request and its own configuration, whether it takes part. Fails no
 * request: where it cannot tell, it knows none. Thread-safe.
 */
public interface Equivalents {

    /** Knows no equivalents. */
    Equivalents NONE =
            new Equivalents() {
                @Override
                public Uni<Equivalence> find(GenerationRequest request, LastTurn question) {
                    return Uni.createFrom().item(new Equivalence.Off());
                }

                @Override
                public void kept(GenerationRequest request, LastTurn question, CacheKey key) {}
            };

    Uni<Equivalence> find(GenerationRequest request, LastTurn question);

    /** What {@link #find} would say, without a trace. */
    default Uni<Equivalence> peek(GenerationRequest request, LastTurn question) {
        return find(request, question);
    }

    /** The answer to this question is kept under this key from now on. Returns at once. */
    void kept(GenerationRequest request, LastTurn question, CacheKey key);

    /** The answer that was kept under this key is kept no longer. */
    default void gone(CacheKey key) {}

    /** What came of looking for an equivalent question. */
    sealed interface Equivalence {

        /** It was not looked for. */
        record Off() implements Equivalence {}

        /**
         * The answer to another question answers this one.
         *
         * @param key under which that answer was kept
         * @param similarity of the questions
         */
        record Found(CacheKey key, double similarity) implements Equivalence {}

        /**
         * No answer is known to answer this one.
         *
         * @param reason {@code ABSENT}, {@code TOO_FAR}, {@code GUARDED} or {@code UNPROVEN}
         * @param guard which of them refused the nearest question's answer
         * @param similarity of the nearest question, where there is one
         */
        record None(Finding.Reason reason, Optional<String> guard, OptionalDouble similarity)
                implements Equivalence {}
    }
}
