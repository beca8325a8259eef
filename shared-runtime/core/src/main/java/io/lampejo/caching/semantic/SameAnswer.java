package io.lampejo.caching.semantic;

import io.lampejo.caching.answer.KeptAnswer;
import io.lampejo.caching.semantic.guard.Guards;
import io.lampejo.caching.semantic.guard.Reading;
import io.lampejo.embedding.Vectors;
import io.lampejo.generation.GenerationEvent;
import java.util.Locale;

/**
 * Whether two answers would do for the same question: in the same words, or in other words that
 * mean the same to the vectors and that no guard tells apart.
 */
final class SameAnswer {
    /** Cosine of two answers from which on they can say the same. */
    private static final double ALIKE = 0.9;

    private SameAnswer() {}

    /** What an answer says, tool calls included. */
    static String text(KeptAnswer answer) {
        StringBuilder text = new StringBuilder();
        for (GenerationEvent event : answer.events()) {
            switch (event) {
                case GenerationEvent.TextDelta delta -> text.append(delta.text());
                case GenerationEvent.ToolCallStarted call -> text.append(call.name()).append('(');
                case GenerationEvent.ToolCallDelta delta -> text.append(delta.arguments());
                case GenerationEvent.ChoiceFinished _ -> text.append('\n');
                case GenerationEvent.Started _, GenerationEvent.Finished _ -> {}
            }
        }
        return text.toString();
    }

    static boolean inTheSameWords(String one, String other) {
        return bare(one).equals(bare(other));
    }

    static boolean inOtherWords(String one, String other, float[] oneVector, float[] otherVector) {
        return Vectors.cosine(oneVector, otherVector) >= ALIKE
                && Guards.refusal(Reading.of(one), Reading.of(other)).isEmpty();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
