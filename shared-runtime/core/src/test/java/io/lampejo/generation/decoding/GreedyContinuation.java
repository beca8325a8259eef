package io.lampejo.generation.decoding;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes the likeliest token, or for choice <em>c</em> the <em>c</em>-th likeliest after it, until
 * the end token comes. Says a text for each token.
 */
class GreedyContinuation implements Continuation {
    static final int END = 0;

    private final int choice;
    private boolean ended;

    GreedyContinuation(int choice) {
        this.choice = choice;
    }

    @Override
    public int next(float[] logits, List<GenerationEvent> events) {
        int token = pick(logits);
        Arrays.fill(logits, Float.NaN); // it is told that they are overwritten
        ended = token == END;
        if (!ended) {
            events.add(text(choice, token));
        }
        return token;
    }

    @Override
    public Optional<FinishReason> ended() {
        return ended ? Optional.of(FinishReason.STOP) : Optional.empty();
    }

    @Override
    public void finish(FinishReason reason, List<GenerationEvent> events) {
        events.add(new GenerationEvent.ChoiceFinished(choice, reason));
    }

    /** The events of this choice, computed with no loop and no decoder. */
    static List<GenerationEvent> alone(int[] prompt, int maxTokens, int choice) {
        GreedyContinuation continuation = new GreedyContinuation(choice);
        List<GenerationEvent> events = new ArrayList<>();
        int[] tokens = Arrays.copyOf(prompt, prompt.length + maxTokens);
        float[] logits = new float[HashingDecoder.VOCABULARY];
        FinishReason reason = FinishReason.LENGTH;
        for (int length = prompt.length; length < tokens.length; length++) {
            long hash = HashingDecoder.hash(tokens, length);
            for (int token = 0; token < logits.length; token++) {
                logits[token] = HashingDecoder.logit(hash, token);
            }
            tokens[length] = continuation.next(logits, events);
            if (continuation.ended) {
                reason = FinishReason.STOP;
                break;
            }
        }
        continuation.finish(reason, events);
        return events;
    }

    /** How many tokens the events of a choice stand for: one each, and one for the end token. */
    static int tokens(List<GenerationEvent> ofOneChoice) {
        boolean stopped =
                ofOneChoice.getLast() instanceof GenerationEvent.ChoiceFinished end
                        && end.reason() == FinishReason.STOP;
        return ofOneChoice.size() - (stopped ? 0 : 1);
    }

    static GenerationEvent text(int choice, int token) {
        return new GenerationEvent.TextDelta(choice, " " + token, List.of());
    }

    private int pick(float[] logits) {
        int best = 0;
        for (int rank = 0; rank <= choice; rank++) {
            best = 0;
            for (int token = 1; token < logits.length; token++) {
                if (logits[token] > logits[best]) {
                    best = token;
                }
            }
            if (rank < choice) {
                logits[best] = Float.NEGATIVE_INFINITY;
            }
        }
        return best;
    }
}
