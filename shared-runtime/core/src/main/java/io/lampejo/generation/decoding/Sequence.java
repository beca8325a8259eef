package io.lampejo.generation.decoding;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import java.util.List;
import java.util.Optional;

/** One choice of a request on its way. Belongs to the decode loop's thread. */
final class Sequence {
    final Answer answer;
    final TokenBuffer tokens;
    private final Continuation continuation;
    private final int limit;
    private final int promptLength;

    /** How many of the tokens have keys and values in the row. */
    int cached;

    /** Where the first tokens' keys and values are kept for others; at the root: none of them. */
    PrefixStore.Node kept;

    /** Tokens up to the end of {@link #kept}. */
    int keptTokens;

    private int read;
    private int reused;

    /** Counts admissions, so that the one admitted last can be told. */
    long admitted;

    Sequence(
            Answer answer,
            DecodeRequest request,
            Continuation continuation,
            PrefixStore.Node root) {
        this.answer = answer;
        this.tokens = new TokenBuffer(request.prompt());
        this.continuation = continuation;
        this.promptLength = request.prompt().length;
        this.limit = promptLength + request.maxTokens();
        this.kept = root;
    }

    /** Nothing has been generated yet: this is not a sequence that was parked. */
    boolean fresh() {
        return tokens.size() == promptLength;
    }

    /** Tokens of the prompt that were found kept when the sequence first had a row. */
    int reused() {
        return reused;
    }

    /** The sequence gets a row, of which so many tokens are found kept. */
    void admitted(long number, int keptTokens, PrefixStore.Node kept) {
        this.admitted = number;
        this.cached = keptTokens;
        this.keptTokens = keptTokens;
        this.kept = kept;
        this.read = toRead();
        if (fresh()) {
            this.reused = keptTokens;
        }
    }

    int generated() {
        return tokens.size() - promptLength;
    }

    /** How many of its tokens are to be read as a prompt when it gets a row now. */
    int toRead() {
        return replays() ? promptLength : tokens.size();
    }

    /** How many of its tokens are read as a prompt since it has its row. */
    int read() {
        return read;
    }

    /** Whether what is kept of another answer may stand in for this sequence's own tokens. */
    boolean mayReuse(PrefixStore.Node node) {
        return answer.rounding == Decoder.Rounding.ANY || node.clean();
    }

    /** All of them are in the row. */
    boolean prefilled() {
        return cached >= read;
    }

    /**
     * Tokens that were generated before the sequence lost its row come again one by one, because
     * reading them as a prompt rounds differently.
     */
    private boolean replays() {
        return answer.rounding == Decoder.Rounding.ALIKE && !fresh();
    }

    /** The next step's logits tell something new. */
    boolean atEnd() {
        return cached == tokens.size();
    }

    /** The token of the next step. */
    int next() {
        return tokens.array()[cached];
    }

    /** Takes the next token; says why the sequence is over where it is. */
    Optional<FinishReason> advance(float[] logits, List<GenerationEvent> events) {
        tokens.add(continuation.next(logits, events));
        Optional<FinishReason> ended = continuation.ended();
        if (ended.isEmpty() && tokens.size() >= limit) {
            return Optional.of(FinishReason.LENGTH);
        }
        return ended;
    }

    void finish(FinishReason reason, List<GenerationEvent> events) {
        continuation.finish(reason, events);
    }
}
