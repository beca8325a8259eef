package io.lampejo.generation.decoding;

/** Decides how many tokens of a prompt to read before the running streams get their next token. */
final class StepPlanner {
    /** Below this a run costs more than its tokens. */
    private static final int LEAST = 16;

    private StepPlanner() {}

    /**
     * @param left tokens of the prompt that are not read yet, at least 1
     * @param running streams that wait meanwhile
     * @param tokensPerSecond at which prompts were read lately; 0: not known
     * @param stallNanos for how long the running streams may still be held up
     */
    static int chunk(
            int left, int running, double tokensPerSecond, int mostTokens, long stallNanos) {
        if (running == 0) {
            return leavingNoneAlone(left, Math.min(left, mostTokens));
        }
        int least = Math.min(LEAST, mostTokens);
        double affordable = tokensPerSecond * Math.max(0, stallNanos) / 1e9;
        int chunk = (int) Math.clamp(affordable, least, mostTokens);
        // Two even halves are better than a whole chunk and a remainder of a few tokens.
        return left <= chunk ? left : left < 2 * chunk ? (left + 1) / 2 : chunk;
    }

    /** A single token at a prompt's end costs a run of its own and may round differently. */
    private static int leavingNoneAlone(int left, int chunk) {
        return left - chunk == 1 && chunk > 2 ? chunk - 1 : chunk;
    }
}
