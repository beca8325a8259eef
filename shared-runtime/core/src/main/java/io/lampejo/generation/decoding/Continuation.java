package io.lampejo.generation.decoding;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import java.util.List;
import java.util.Optional;

/** What one choice makes of its logits. Belongs to the decode loop's thread. */
public interface Continuation {

    /**
     * Draws the next token.
     *
     * @param logits one for each token of the vocabulary; overwritten
     * @param events what the token says is added here
     */
    int next(float[] logits, List<GenerationEvent> events);

    /** Why the choice is over after the last token, where the token itself ended it. */
    Optional<FinishReason> ended();

    /** Adds what was held back and, last, the choice's {@link GenerationEvent.ChoiceFinished}. */
    void finish(FinishReason reason, List<GenerationEvent> events);
}
