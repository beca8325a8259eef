package io.lampejo.generation.decoding;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of a {@link DecodeLoop} and what happens to them in a turn: those whose callers
 * left are dropped, some prompt is read, every running sequence gets a token. Belongs to the loop's
 * thread, except where said.
 */
final class Batch {
    private static final System.Logger LOG = System.getLogger(Batch.class.getName());

    /** How often the deadlines of those that have no row are looked at. */
    private static final long SWEEP_NANOS = 100_000_000;

    private final String model;
    private final Decoder decoder;
    private final DecodingPolicy policy;
    private final DecodingMeter meter;
    private final LongSupplier nanoClock;

    /** Never had a row. */
    private final ArrayDeque<Sequence> queue = new ArrayDeque<>();

    /** Had a row and shall have one again, before those in the queue. */
    private final ArrayDeque<Sequence> returning = new ArrayDeque<>();

    private final List<Sequence> parked = new ArrayList<>();
    private final Rows rows;
    private long admissions;

    private final PrefixStore store = new PrefixStore();
    private final KvLedger ledger;
    private final PrefixReuse reuse;
    private final PrefillRate rate = new PrefillRate();
    private final DrainEstimate drain = new DrainEstimate();
    private final float[] logits;
    private final int[] nextTokens;
    private final int[] lengths;
    private final List<GenerationEvent> events = new ArrayList<>();

    /** Sequences that were submitted and have no row yet. Any thread. */
    final AtomicInteger waiting = new AtomicInteger();

    /** A caller may have left or caught up since those without a row were last looked through. */
    private volatile boolean stirred;

    private long sweptNanos;

    private volatile DecodingStats stats = new DecodingStats(0, 0, 0, 0, 0);

    Batch(
            String model,
            Decoder decoder,
            DecodingPolicy policy,
            DecodingMeter meter,
            LongSupplier nanoClock) {
        this.model = model;
        this.decoder = decoder;
        this.policy = policy;
        this.meter = meter;
        this.nanoClock = nanoClock;
        this.sweptNanos = nanoClock.getAsLong();
        this.rows = new Rows(decoder, this::fail);
        // A sequence that is alone always fits.
        long least = decoder.window() * decoder.bytesPerToken();
        this.ledger =
                new KvLedger(Math.max(policy.cacheBytes(), least), decoder.bytesPerToken(), store);
        this.reuse = new PrefixReuse(decoder, store, ledger);
        this.logits = new float[decoder.vocabulary()];
        this.nextTokens = new int[decoder.rows()];
        this.lengths = new int[decoder.rows()];
    }

    /** A request that was counted in {@link #waiting}. */
    void enter(DecodeRequest request, EventPipe pipe, long submittedNanos) {
        Answer answer = new Answer(pipe, request, submittedNanos);
        PrefixStore.Node root = store.root(request.call().tenant());
        for (Continuation choice : request.choices()) {
            queue.add(new Sequence(answer, request, choice, root));
        }
    }

    /** One turn; false where there was nothing to do. */
    boolean turn() {
        dropOver();
        boolean read = prefill();
        boolean stepped = step();
        if (!read && !stepped) {
            drain.idle();
        }
        stats =
                new DecodingStats(
                        rows.taken(),
                        returning.size(),
                        parked.size(),
                        ledger.bytes(rows.tokens()),
                        store.bytes());
        return read || stepped;
    }

    /** As of the last turn's end. Any thread. */
    DecodingStats stats() {
        DecodingStats last = stats;
        return new DecodingStats(
                last.running(),
                last.waiting() + waiting.get(),
                last.parked(),
                last.runningBytes(),
                last.keptBytes());
    }

    /** Any thread. */
    Duration retryAfter() {
        return drain.retryAfter(waiting.get());
    }

    boolean anyParked() {
        return !parked.isEmpty();
    }

    /** A caller left or caught up. Any thread. */
    void stir() {
        stirred = true;
    }

    /** A caller left or caught up since the turn. */
    boolean stirred() {
        return stirred;
    }

    /** Fails whatever is under way and forgets what is kept. */
    void clear(Failure failure) {
        List<Sequence> all = rows.clear();
        all.addAll(queue);
        all.addAll(returning);
        all.addAll(parked);
        waiting.addAndGet(-queue.size());
        queue.clear();
        returning.clear();
        parked.clear();
        store.clear();
        all.forEach(sequence -> sequence.answer.fail(failure));
        stats = new DecodingStats(0, 0, 0, 0, 0);
    }

    // ---- who leaves, who comes back

    private void dropOver() {
        long now = nanoClock.getAsLong();
        Sequence prefilling = rows.prefilling();
        if (prefilling != null && over(prefilling, now)) {
            rows.dropPrefilling();
        }
        for (int row = rows.running() - 1; row >= 0; row--) {
            if (over(rows.get(row), now)) {
                rows.leave(row);
            }
        }
        if (stirred || now - sweptNanos >= SWEEP_NANOS) {
            stirred = false;
            sweptNanos = now;
            sweep(now);
        }
    }

    /** Looks through those that have no row, who may be many. */
    private void sweep(long now) {
        int queued = queue.size();
        queue.removeIf(sequence -> over(sequence, now));
        waiting.addAndGet(queue.size() - queued);
        returning.removeIf(sequence -> over(sequence, now));
        parked.removeIf(sequence -> {
            if (over(sequence, now)) {
                return true;
            }
            if (sequence.answer.pipe.parked()) {
                return false;
            }
            returning.add(sequence);
            return true;
        });
    }

    private boolean over(Sequence sequence, long now) {
        Answer answer = sequence.answer;
        if (over(answer)) {
            return true;
        }
        if (answer.deadline.passed(now)) {
            answer.fail(new Failure.DeadlineExceeded(answer.deadline.budget()));
            return true;
        }
        return false;
    }

    private boolean over(Answer answer) {
        if (!answer.over()) {
            return false;
        }
        if (answer.abandoned()) {
            meter.abandoned();
        }
        return true;
    }

    // ---- prompts

    private boolean prefill() {
        long start = nanoClock.getAsLong();
        long stall = policy.maxStall().toNanos();
        boolean any = false;
        for (Sequence next = nextToRead(); next != null; next = nextToRead()) {
            any = true;
            readChunk(next, stall - (nanoClock.getAsLong() - start));
            if (rows.running() == 0 && rows.prefilling() != null) {
                return true; // nobody waits for this chunk; look who has come
            }
            if (nanoClock.getAsLong() - start >= stall / 2) {
                return true;
            }
        }
        return any;
    }

    /** The sequence whose prompt is being read, or else the next one that gets a row. */
    private @Nullable Sequence nextToRead() {
        while (rows.free()) {
            boolean fresh = returning.isEmpty();
            Sequence next = fresh ? queue.peek() : returning.peek();
            if (next == null) {
                return null;
            }
            boolean over = over(next, nanoClock.getAsLong());
            if (!over && !ledger.holds(rows.tokens() + next.tokens.size() + 1)) {
                return null;
            }
            if (fresh) {
                queue.remove();
                waiting.decrementAndGet();
            } else {
                returning.remove();
            }
            if (!over) {
                admit(next);
            }
        }
        return rows.prefilling();
    }

    /** Gives a sequence a row and what is kept of its tokens. */
    private void admit(Sequence sequence) {
        rows.prefill(sequence);
        try {
            reuse.restore(sequence, rows.prefillRow(), admissions++, rows.tokens());
        } catch (RuntimeException | Error e) {
            fail(sequence, e);
            rows.dropPrefilling();
            return;
        }
        meter.prefilled(0, sequence.cached, Duration.ZERO);
    }

    private void readChunk(Sequence sequence, long stallNanos) {
        int from = sequence.cached;
        int chunk =
                StepPlanner.chunk(
                        sequence.read() - from,
                        reuse.wholeChunksOnly(sequence) ? 0 : rows.running(),
                        rate.tokensPerSecond(),
                        Math.min(policy.prefillChunk(), decoder.longestRead()),
                        stallNanos);
        long start = nanoClock.getAsLong();
        try {
            decoder.prefill(rows.prefillRow(), sequence.tokens.array(), from, from + chunk);
        } catch (RuntimeException | Error e) {
            fail(sequence, e);
            rows.dropPrefilling();
            return;
        }
        long nanos = nanoClock.getAsLong() - start;
        rate.read(chunk, nanos);
        meter.prefilled(chunk, 0, Duration.ofNanos(nanos));
        sequence.cached += chunk;
        reuse.keep(sequence, rows.prefillRow(), from, rows.tokens());
        if (sequence.prefilled() && rows.join(sequence)) {
            start(sequence);
        }
    }

    /** The prompt is read: the first token follows at once. */
    private void start(Sequence sequence) {
        if (sequence.answer.started(sequence.reused())) {
            meter.firstToken(
                    Duration.ofNanos(nanoClock.getAsLong() - sequence.answer.submittedNanos));
        }
        if (sequence.atEnd() && draw(sequence, 0)) {
            rows.leave(rows.running() - 1);
        }
    }

    // ---- steps

    private boolean step() {
        makeRoom();
        int count = rows.running();
        if (count == 0) {
            return false;
        }
        int replayed = 0;
        for (int row = 0; row < count; row++) {
            Sequence sequence = rows.get(row);
            nextTokens[row] = sequence.next();
            lengths[row] = sequence.cached;
            replayed += sequence.cached + 1 < sequence.tokens.size() ? 1 : 0;
        }
        long start = nanoClock.getAsLong();
        try {
            decoder.step(count, nextTokens, lengths, rows.rounding());
        } catch (RuntimeException | Error e) {
            for (int row = count - 1; row >= 0; row--) {
                fail(rows.get(row), e);
                rows.leave(row);
            }
            return true;
        }
        meter.stepped(count - replayed, Duration.ofNanos(nanoClock.getAsLong() - start));
        boolean[] over = new boolean[count];
        for (int row = 0; row < count; row++) {
            Sequence sequence = rows.get(row);
            sequence.cached++;
            over[row] = sequence.atEnd() && draw(sequence, row);
        }
        for (int row = 0; row < count; row++) {
            reuse.keep(rows.get(row), row, rows.get(row).cached - 1, rows.tokens());
        }
        for (int row = count - 1; row >= 0; row--) {
            if (over[row]) {
                rows.leave(row);
            }
        }
        return true;
    }

    /** Draws a sequence's next token; true where it gives its row back. */
    private boolean draw(Sequence sequence, int logitsRow) {
        Answer answer = sequence.answer;
        if (over(answer)) {
            return true;
        }
        events.clear();
        try {
            decoder.logits(logitsRow, logits);
            Optional<FinishReason> reason = sequence.advance(logits, events);
            if (reason.isPresent()) {
                drain.ended(nanoClock.getAsLong());
                answer.finished(sequence, reason.get(), events);
                return true;
            }
        } catch (RuntimeException | Error e) {
            fail(sequence, e);
            return true;
        }
        answer.offer(events);
        if (answer.pipe.backlog() >= policy.maxBacklog()) {
            answer.pipe.park();
            parked.add(sequence);
            return true;
        }
        return false;
    }

    /**
     * Where the rows outgrow the cache, what is kept goes first, then those that were admitted last
     * wait again. They are not admitted before another one leaves: the sum they were too much for
     * only grows until then.
     */
    private void makeRoom() {
        while (!ledger.holds(rows.tokens() + rows.running())) {
            Sequence prefilling = rows.prefilling();
            if (prefilling == null) {
                int youngest = rows.youngest();
                returning.addFirst(rows.get(youngest));
                rows.leave(youngest);
            } else if (prefilling.fresh()) {
                queue.addFirst(prefilling);
                waiting.incrementAndGet();
                rows.dropPrefilling();
            } else {
                returning.addFirst(prefilling);
                rows.dropPrefilling();
            }
        }
        ledger.makeRoom(rows.tokens() + rows.running());
    }

    // ---- failures

    private void fail(Sequence sequence, Throwable failure) {
        if (failure instanceof FailureException expected) {
            sequence.answer.fail(expected);
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "decoding failed", failure);
        sequence.answer.fail(new FailureException(new Failure.EngineFailed(model), failure));
    }
}
