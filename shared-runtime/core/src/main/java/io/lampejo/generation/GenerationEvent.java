package io.lampejo.generation;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import java.util.List;
import java.util.Optional;

/** A step of an answer. */
public sealed interface GenerationEvent {

    /**
     * The prompt was read; tokens follow.
     *
     * @param identity of the answer, where several requests may get the same one
     */
    record Started(Origin origin, CacheStatus cacheStatus, Optional<Identity> identity)
            implements GenerationEvent {
        public Started(Origin origin, CacheStatus cacheStatus) {
            this(origin, cacheStatus, Optional.empty());
        }
    }

    /**
     * Which answer it is, whoever gets it.
     *
     * @param id unique; a letter or digit each
     * @param createdAtSeconds since the epoch
     */
    record Identity(String id, long createdAtSeconds) {}

    /**
     * More text of a choice.
     *
     * @param text whole characters; may be empty where only {@code tokens} are reported
     * @param tokens log probabilities of the tokens behind the text; empty where none were asked
     *     for
     */
    record TextDelta(int choice, String text, List<TokenLogprob> tokens)
            implements GenerationEvent {
        public TextDelta {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * A choice begins to call a tool.
     *
     * @param call counts the calls of one choice, from 0
     * @param id names the call in the conversation
     */
    record ToolCallStarted(int choice, int call, String id, String name)
            implements GenerationEvent {}

    /** More of the JSON text of a call's arguments. */
    record ToolCallDelta(int choice, int call, String arguments) implements GenerationEvent {}

    /** The last event of a choice. */
    record ChoiceFinished(int choice, FinishReason reason) implements GenerationEvent {}

    /** The last event of an answer. */
    record Finished(Usage usage, Kept kept) implements GenerationEvent {
        public Finished(Usage usage) {
            this(usage, Kept.NOT);
        }
    }

    /** Whether a cache keeps the answer now. */
    enum Kept {
        NOT,
        NOW
    }
}
