package io.lampejo.generation.text;

import io.lampejo.generation.TokenLogprob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Log probabilities that wait for the text of their tokens to be emitted. Places are counted in
 * chars from the beginning of the text.
 */
final class TokenReports {
    private final List<Waiting> waiting = new ArrayList<>(0);

    /**
     * @param start where the token's text begins
     */
    void add(Optional<TokenLogprob> logprob, long start) {
        logprob.ifPresent(it -> waiting.add(new Waiting(it, start)));
    }

    /** Everything so far ends at {@code end} at the latest: no character is incomplete. */
    void complete(long end) {
        for (int i = waiting.size() - 1; i >= 0 && waiting.get(i).end == Waiting.OPEN; i--) {
            waiting.get(i).end = end;
        }
    }

    /** Takes those whose text ends by {@code place}. */
    List<TokenLogprob> endedBy(long place) {
        int count = 0;
        while (count < waiting.size() && waiting.get(count).end <= place) {
            count++;
        }
        return take(count);
    }

    /** Takes those whose text begins before {@code place}; the others are never emitted. */
    List<TokenLogprob> begunBefore(long place) {
        int count = 0;
        while (count < waiting.size()
                && (waiting.get(count).start < place || waiting.get(count).end <= place)) {
            count++;
        }
        List<TokenLogprob> taken = take(count);
        waiting.clear();
        return taken;
    }

    private List<TokenLogprob> take(int count) {
        if (count == 0) {
            return List.of();
        }
        List<Waiting> first = waiting.subList(0, count);
        List<TokenLogprob> taken = first.stream().map(it -> it.logprob).toList();
        first.clear();
        return taken;
    }

    private static final class Waiting {
        static final long OPEN = Long.MAX_VALUE;

        final TokenLogprob logprob;
        final long start;
        long end = OPEN;

        Waiting(TokenLogprob logprob, long start) {
            this.logprob = logprob;
            this.start = start;
        }
    }
}
