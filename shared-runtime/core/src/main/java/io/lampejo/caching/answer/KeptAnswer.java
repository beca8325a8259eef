package io.lampejo.caching.answer;

import io.lampejo.generation.GenerationEvent;
import java.util.List;

/**
 * A whole answer, as it was given for the first time.
 *
 * @param events all that followed {@code Started}, cut at the same places, up to {@code Finished}
 */
public record KeptAnswer(GenerationEvent.Identity identity, List<GenerationEvent> events) {
    public KeptAnswer {
        events = List.copyOf(events);
    }
}
