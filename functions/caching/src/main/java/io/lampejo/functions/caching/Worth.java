package io.lampejo.functions.caching;

import io.lampejo.caching.Finding;
import io.lampejo.caching.Finding.Reason;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.util.List;

/** Whether computing a line's answer serves anyone. Pure. */
final class Worth {

    private Worth() {}

    /**
     * False where all of the answer is kept.
     *
     * @throws FailureException where it would not be kept once computed
     */
    static boolean of(List<Finding> findings) {
        boolean worth = false;
        for (Finding finding : findings) {
            worth |=
                    switch (finding) {
                        case Finding.Served served -> served.match() != Match.EXACT;
                        case Finding.Computed computed -> of(computed.reason());
                    };
        }
        return worth;
    }

    private static boolean of(Reason reason) {
        return switch (reason) {
            case ABSENT, TOO_OLD, TOO_FAR, GUARDED, UNPROVEN -> true;
            case SAMPLED ->
                    throw unsupported(
                            "body",
                            "The answer is drawn at random and would not be kept: send 'temperature': 0 or a 'seed', or wish for it with 'Lampejo-Cache: sampled'.");
            case NO_CACHE -> throw unsupported("body.model", "Answers of this model are not kept.");
            case ASKED -> throw unsupported("headers", "The headers tell the cache to stay out.");
        };
    }

    private static FailureException unsupported(String param, String message) {
        return new FailureException(new Failure.Unsupported(param, message));
    }
}
