package io.lampejo.functions.generation;

import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.TokenLogprob.Candidate;
import io.lampejo.http.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Log probabilities as chat completions and the Responses API write them. */
final class LogprobJson {

    /** What OpenAI's API writes for a token that could not come: JSON knows no infinity. */
    private static final float IMPOSSIBLE = -9999;

    private LogprobJson() {}

    /** An array with one object for each token. */
    static void tokens(List<TokenLogprob> tokens, JsonBytes json) {
        char separator = '[';
        for (TokenLogprob token : tokens) {
            candidate(token.chosen(), json.raw(separator));
            json.raw(",\"top_logprobs\":[");
            String comma = "";
            for (Candidate top : token.top()) {
                candidate(top, json.raw(comma));
                json.raw('}');
                comma = ",";
            }
            json.raw("]}");
            separator = ',';
        }
        json.raw(tokens.isEmpty() ? "[]" : "]");
    }

    private static void candidate(Candidate candidate, JsonBytes json) {
        json.raw("{\"token\":")
                .string(text(candidate))
                .raw(",\"logprob\":")
                .decimal(finite(candidate.logprob()))
                .raw(",\"bytes\":[");
        String comma = "";
        for (byte b : candidate.bytes()) {
            json.raw(comma).integer(b & 0xFF);
            comma = ",";
        }
        json.raw(']');
    }

    /** With U+FFFD where the token's bytes are no whole characters; {@code bytes} has them all. */
    static String text(Candidate candidate) {
        return new String(candidate.bytes(), StandardCharsets.UTF_8);
    }

    static float finite(float logprob) {
        return logprob >= IMPOSSIBLE ? logprob : IMPOSSIBLE;
    }
}
