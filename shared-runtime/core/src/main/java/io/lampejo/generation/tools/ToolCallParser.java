package io.lampejo.generation.tools;

import io.lampejo.generation.GenerationEvent;
import java.util.List;

/** Finds the calls in the text of one choice, as it comes. Not thread-safe. */
public interface ToolCallParser {

    /**
     * What the text completes: text, calls, arguments. Without log probabilities.
     *
     * @param text whole characters; may be empty
     */
    List<GenerationEvent> accept(String text);

    /** What was held back. No text follows. */
    List<GenerationEvent> finish();

    /** How many of the last chars may yet be text or a call. */
    int held();

    /** A call has begun. */
    boolean called();
}
