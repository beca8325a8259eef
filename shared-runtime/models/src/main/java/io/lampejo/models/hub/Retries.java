package io.lampejo.models.hub;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Repeats what failed for a reason that may pass: after waits that double, each cut by chance to
 * between half of it and all of it, so that many clients do not come back at once; or after what
 * the server asks for. As long as there is headway, it goes on.
 */
final class Retries {

    private final Transfers transfers;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Progress progress;

    Retries(Transfers transfers, Sleeper sleeper, RandomGenerator random, Progress progress) {
        this.transfers = transfers;
        this.sleeper = sleeper;
        this.random = random;
        this.progress = progress;
    }

    /** Fails with a {@link HubException} for good, with another {@link IOException} for now. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }

    /**
     * @param what for messages
     * @param headway grows with whatever an attempt achieved even though it failed
     */
    <T> T call(String what, LongSupplier headway, Attempt<T> attempt)
            throws HubException, InterruptedException {
        int failures = 0;
        while (true) {
            long before = headway.getAsLong();
            try {
                return attempt.run();
            } catch (HubException e) {
                throw e;
            } catch (IOException e) {
                if (Thread.interrupted() || e.getCause() instanceof InterruptedException) {
                    throw new InterruptedException();
                }
                failures = headway.getAsLong() > before ? 1 : failures + 1;
                if (failures >= transfers.attempts()) {
                    throw new HubException(
                            "%s: %s, %d times in a row; what came so far is kept for the next pull"
                                    .formatted(what, reason(e), failures),
                            e);
                }
                Duration wait = wait(what, failures, e);
                progress.waiting("%s: %s".formatted(what, reason(e)), wait);
                sleeper.sleep(wait);
            }
        }
    }

    private Duration wait(String what, int failures, IOException e) throws HubException {
        if (e instanceof TransientException failure && failure.retryAfter().isPresent()) {
            Duration asked = failure.retryAfter().get();
            if (asked.compareTo(transfers.longestAskedFor()) > 0) {
                throw new HubException(
                        "%s: %s, and asks to come back in %d minutes; what came so far is kept"
                                .formatted(what, e.getMessage(), asked.plusSeconds(59).toMinutes()),
                        e);
            }
            return asked;
        }
        long longest =
                Math.min(
                        transfers.longestWait().toMillis(),
                        transfers.firstWait().toMillis() << Math.min(20, failures - 1));
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case HttpTimeoutException _ -> "the server did not answer in time";
            case TransientException _ -> "" + e.getMessage();
            default -> {
                String message = e.getMessage();
                yield "the connection failed (%s)"
                        .formatted(
                                message == null || message.isBlank()
                                        ? e.getClass().getSimpleName()
                                        : message);
            }
        };
    }
}
