package io.lampejo.caching;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;

/** Which failures a stale answer may stand in for: those that are the server's. */
final class Outages {

    private Outages() {}

    static boolean is(Throwable thrown) {
        return !(thrown instanceof FailureException failed)
                || switch (failed.failure()) {
                    case Failure.Overloaded _,
                            Failure.DeadlineExceeded _,
                            Failure.StoreFailed _,
                            Failure.EngineFailed _,
                            Failure.ModelUnusable _ ->
                            true;
                    case Failure.InvalidInput _,
                            Failure.ContextOverflow _,
                            Failure.WindowExceeded _,
                            Failure.UnknownModel _,
                            Failure.Unsupported _,
                            Failure.TooLarge _,
                            Failure.Unauthorized _,
                            Failure.NotCached _ ->
                            false;
                };
    }
}
