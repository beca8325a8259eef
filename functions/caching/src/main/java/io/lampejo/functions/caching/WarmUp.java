package io.lampejo.functions.caching;

import io.lampejo.caching.AnswerCache;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.failure.Failure;
import io.lampejo.http.ApiRequest;
import io.lampejo.http.Failed;
import io.lampejo.http.HttpError;
import io.lampejo.http.RefusedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Computes the requests of a file, so that their answers are kept when somebody asks for them. The
 * file comes no faster than its lines are computed. A line that is wrong or fails is told of, and
 * keeps no other from being computed.
 */
@Singleton
final class WarmUp {
    /** Files at a time. With the policy it bounds the memory that files take. */
    private static final int FILES = 2;

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final EnabledCache cache;
    private final Readers readers;
    private final LineAnswers answers;
    private final WarmUpPolicy policy;
    private final Semaphore free = new Semaphore(FILES);

    @Inject
    WarmUp(EnabledCache cache, Readers readers, LineAnswers answers) {
        this(cache, readers, answers, WarmUpPolicy.DEFAULT);
    }

    WarmUp(EnabledCache cache, Readers readers, LineAnswers answers, WarmUpPolicy policy) {
        this.cache = cache;
        this.readers = readers;
        this.answers = answers;
        this.policy = policy;
    }

    /**
     * For whom a file is computed.
     *
     * @param requestId of its upload; each line's own id is this one, a full stop and its number
     * @param use of caches, where a line says nothing of it
     */
    record Sender(String tenant, String requestId, CacheUse use) {}

    /** Whether no file is being computed. */
    boolean idle() {
        return free.availablePermits() == FILES;
    }

    /** Computes a file that comes in pieces. */
    Uni<Tally> file(Multi<Buffer> pieces, Sender sender) {
        return Uni.createFrom()
                .deferred(() -> {
                    LineSplitter splitter = new LineSplitter(policy.maxLineBytes());
                    Multi<Line> lines =
                            pieces.onItem()
                                    .transformToMultiAndConcatenate(piece ->
                                            Multi.createFrom().iterable(splitter.take(piece)));
                    Multi<Line> last =
                            Multi.createFrom()
                                    .deferred(() -> Multi.createFrom().iterable(splitter.end()));
                    return lines(Multi.createBy().concatenating().streams(lines, last), sender);
                });
    }

    /**
     * Computes lines.
     *
     * <p>It fails with a {@link RefusedException} where the cache is off or too many files are
     * being computed.
     */
    Uni<Tally> lines(Multi<Line> lines, Sender sender) {
        return Uni.createFrom()
                .deferred(() -> {
                    var kept = cache.get();
                    if (!free.tryAcquire()) {
                        throw new RefusedException(HttpError.of(new Failure.Overloaded(RETRY)));
                    }
                    Tally tally = new Tally(policy.reported());
                    return lines.onItem()
                            .transformToUni(line -> one(line, sender, kept).invoke(tally::add))
                            .merge(policy.concurrency())
                            .onItem()
                            .ignoreAsUni()
                            .replaceWith(tally)
                            .onTermination()
                            .invoke(() -> free.release());
                });
    }

    private Uni<Outcome> one(Line line, Sender sender, AnswerCache kept) {
        return switch (line) {
            case Line.TooLong(long number) ->
                    Uni.createFrom().item(new Outcome.Failed(number, null, tooLong()));
            case Line.Whole(long number, Buffer text) -> {
                String id = sender.requestId() + "." + number;
                RequestDecoder decoder = RequestDecoder.ofLine();
                yield Uni.createFrom()
                        .deferred(() -> compute(decoder.read(text), sender, id, kept))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .onFailure()
                        .recoverWithItem(failure ->
                                new Outcome.Failed(
                                        number,
                                        decoder.customId(),
                                        Failed.toldAndLogged(failure, id)));
            }
        };
    }

    private Uni<Outcome> compute(
            WrittenRequest written, Sender sender, String id, AnswerCache kept) {
        CacheUse use = written.use().orElse(sender.use());
        if (!use.store()) {
            throw Wrong.field(
                    "headers.Cache-Control", "With 'no-store' there is nothing to warm up.");
        }
        Deadline deadline = Deadline.after(policy.lineBudget(), System.nanoTime());
        ApiRequest request = readers.read(written, new Call(sender.tenant(), id, deadline, use));
        if (!use.read()) {
            return answers.to(request, deadline);
        }
        return Lookup.of(request, kept)
                .chain(findings ->
                        Worth.of(findings)
                                ? answers.to(request, deadline)
                                : Uni.createFrom().item(Outcome.Done.ALREADY_CACHED));
    }

    private HttpError tooLong() {
        return HttpError.badRequest(
                Optional.empty(),
                "The line has more than %d bytes.".formatted(policy.maxLineBytes()));
    }
}
