package io.lampejo.generation;

import java.util.List;

/**
 * The natural-log probability of a token that was chosen, before temperature and filters, and those
 * of the likeliest tokens at its place.
 *
 * @param top the likeliest tokens, best first; empty where none were asked for
 */
public record TokenLogprob(Candidate chosen, List<Candidate> top) {
    public TokenLogprob {
        top = List.copyOf(top);
    }

    /**
     * @param bytes what the token stands for; owned by this record, read only
     */
    @SuppressWarnings("ArrayRecordComponent") // identity is never asked of a candidate
    public record Candidate(int token, byte[] bytes, float logprob) {}
}
