package io.lampejo.functions.generation;

import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.TokenLogprob.Candidate;
import io.lampejo.http.JsonBytes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Log probabilities of one choice as completions write them: four arrays that go side by side.
 * Counts where in the text each token begins, in code points.
 */
final class CompletionLogprobs {
    private int offset;

    void write(List<TokenLogprob> tokens, JsonBytes json) {
        json.raw("{\"tokens\":[");
        String comma = "";
        for (TokenLogprob token : tokens) {
            json.raw(comma).string(LogprobJson.text(token.chosen()));
            comma = ",";
        }
        json.raw("],\"token_logprobs\":[");
        comma = "";
        for (TokenLogprob token : tokens) {
            json.raw(comma).decimal(LogprobJson.finite(token.chosen().logprob()));
            comma = ",";
        }
        json.raw("],\"top_logprobs\":[");
        comma = "";
        for (TokenLogprob token : tokens) {
            top(token, json.raw(comma));
            comma = ",";
        }
        json.raw("],\"text_offset\":[");
        comma = "";
        for (TokenLogprob token : tokens) {
            json.raw(comma).integer(offset);
            offset += codePoints(token.chosen().bytes());
            comma = ",";
        }
        json.raw("]}");
    }

    /** The likeliest tokens and the chosen one. Of tokens that read the same, the likelier. */
    private static void top(TokenLogprob token, JsonBytes json) {
        Set<String> written = new HashSet<>();
        json.raw('{');
        for (Candidate candidate : token.top()) {
            add(candidate, written, json);
        }
        add(token.chosen(), written, json);
        json.raw('}');
    }

    private static void add(Candidate candidate, Set<String> written, JsonBytes json) {
        String text = LogprobJson.text(candidate);
        if (written.add(text)) {
            json.raw(written.size() == 1 ? "" : ",")
                    .string(text)
                    .raw(':')
                    .decimal(LogprobJson.finite(candidate.logprob()));
        }
    }

    /** Characters that begin in these bytes. */
    private static int codePoints(byte[] utf8) {
        int count = 0;
        for (byte b : utf8) {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }
}
