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
 * left are dropped, some prompt is read, every running sequence gets a token.
 *
 * <p>Running sequences have the rows {@code 0..running-1}; the one that is prefilled has a row
 * behind them. Belongs to the loop's thread, except where said.
 */
final class Batch {
    private static final System.Logger LOG = System.getLogger(Batch.class.getName());

    /** How often the deadlines of those that wait are looked at. */
    private static final long SWEEP_NANOS = 100_000_000;

    /** A single token may round differently from several, so a prompt's end is never one. */
    private static final int LEAST_READ = 2;

    private final String model;
    private final Decoder decoder;
    private final DecodingPolicy policy;
    private final DecodingMeter meter;
    private final LongSupplier nanoClock;

    private final ArrayDeque<Sequence> queue = new ArrayDeque<>();
    private final List<Sequence> running = new ArrayList<>();
    private final List<Sequence> parked = new ArrayList<>();
    private @Nullable Sequence prefilling;
    private int prefillRow;
    private long admissions;

    private final PrefixStore store = new PrefixStore();
    private final KvLedger ledger;
    private final PrefillRate rate = new PrefillRate();
    private final DrainEstimate drain = new DrainEstimate();
    private final float[] logits;
    private final int[] nextTokens;
    private final int[] lengths;
    private final List<GenerationEvent> events = new ArrayList<>();

    /** Sequences that were submitted and have no row yet. Any thread. */
    final AtomicInteger waiting = new AtomicInteger();

    /** Whether a caller may have left since the queue was last looked through. Any thread. */
    private volatile boolean callersLeft;

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
        long least = decoder.window() * decoder.bytesPerToken();
        this.ledger =
                new KvLedger(Math.max(policy.cacheBytes(), least), decoder.bytesPerToken(), store);
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
        resume();
        boolean read = prefill();
        boolean stepped = step();
        stats =
                new DecodingStats(
                        running.size() + (prefilling == null ? 0 : 1),
                        waiting.get(),
                        parked.size(),
                        ledger.bytes(running),
                        store.bytes());
        return read || stepped;
    }

    /** The last turn's end. Any thread. */
    DecodingStats stats() {
        return stats;
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
        callersLeft = true;
    }

    /** A reader left or caught up since the turn. */
    boolean stirred() {
        for (Sequence sequence : parked) {
            if (!sequence.answer.pipe.parked() || sequence.answer.over()) {
                return true;
            }
        }
        return !queue.isEmpty() && running.isEmpty() && prefilling == null;
    }

    void close() {
        failAll(new Failure.Overloaded(Duration.ofSeconds(1)));
        store.clear();
    }

    // ---- who leaves, who comes back

    private void dropOver() {
        long now = nanoClock.getAsLong();
        if (callersLeft || now - sweptNanos >= SWEEP_NANOS) {
            callersLeft = false;
            sweptNanos = now;
            queue.removeIf(sequence -> leavesQueue(sequence, now));
        }
        parked.removeIf(sequence -> over(sequence, now));
        if (prefilling != null && over(prefilling, now)) {
            abandonPrefill();
        }
        for (int row = running.size() - 1; row >= 0; row--) {
            if (over(running.get(row), now)) {
                leave(row);
            }
        }
    }

    private boolean leavesQueue(Sequence sequence, long now) {
        if (!over(sequence, now)) {
            return false;
        }
        if (sequence.fresh()) {
            waiting.decrementAndGet();
        }
        return true;
    }

    private boolean over(Sequence sequence, long now) {
        Answer answer = sequence.answer;
        if (answer.over()) {
            if (answer.abandoned()) {
                meter.abandoned();
            }
            return true;
        }
        if (answer.deadline.passed(now)) {
            answer.fail(new Failure.DeadlineExceeded(answer.deadline.budget()));
            return true;
        }
        return false;
    }

    /** Sequences whose readers caught up go on before any that never had a row. */
    private void resume() {
        for (int i = parked.size() - 1; i >= 0; i--) {
            Sequence sequence = parked.get(i);
            if (!sequence.answer.pipe.parked()) {
                parked.remove(i);
                queue.addFirst(sequence);
            }
        }
    }

    /** Takes a running sequence out of its row; the last row moves into the gap. */
    private void leave(int row) {
        int last = running.size() - 1;
        if (row != last) {
            Sequence moved = running.get(last);
            decoder.copy(last, row, moved.cached);
            running.set(row, moved);
        }
        running.remove(last);
        decoder.release(last);
    }

    private void abandonPrefill() {
        prefilling = null;
        decoder.release(prefillRow);
    }

    // ---- prompts

    private boolean prefill() {
        long start = nanoClock.getAsLong();
        boolean any = false;
        while (prefilling != null || admit()) {
            any = true;
            readChunk();
            if (running.isEmpty() && prefilling != null) {
                return true; // nobody waits for this chunk; look who has come
            }
            if (nanoClock.getAsLong() - start >= policy.maxStall().toNanos() / 2) {
                return true;
            }
        }
        return any;
    }

    /** Gives the next waiting sequence a row and what is kept of its tokens. */
    private boolean admit() {
        Sequence next = queue.peek();
        int row = running.size();
        if (next == null || row == decoder.rows()) {
            return false;
        }
        List<PrefixStore.Node> kept = lookUp(next);
        PrefixStore.Node spared = kept.isEmpty() ? next.kept : kept.getLast();
        if (!ledger.fits(tokensInRows() + next.tokens.size() + 1, spared) && row > 0) {
            return false;
        }
        queue.remove();
        if (next.fresh()) {
            waiting.decrementAndGet();
        }
        int found = 0;
        PrefixStore.Node last = next.kept;
        for (PrefixStore.Node node : kept) {
            if (!node.kept()) {
                break; // it had to make room
            }
            decoder.restore(row, found, PrefixStore.block(node));
            found += PrefixStore.BLOCK;
            last = node;
        }
        next.admitted(admissions++, found, last);
        prefilling = next;
        prefillRow = row;
        meter.prefilled(0, found, Duration.ZERO);
        return true;
    }

    /** The end of a prompt is always read: logits are not kept. */
    private List<PrefixStore.Node> lookUp(Sequence sequence) {
        List<PrefixStore.Node> found = new ArrayList<>();
        sequence.kept = store.root(sequence.answer.tenant);
        if (wholeChunksOnly(sequence)) {
            return found;
        }
        PrefixStore.@Nullable Node node = sequence.kept;
        int from = 0;
        while (from + PrefixStore.BLOCK + LEAST_READ <= sequence.toPrefill()) {
            node = store.next(node, sequence.tokens.array(), from);
            if (node == null || !sequence.mayReuse(node)) {
                return found;
            }
            found.add(node);
            from += PrefixStore.BLOCK;
        }
        return found;
    }

    /** Where cuts leave a trace, an answer that must not show any is cut the same way always. */
    private boolean wholeChunksOnly(Sequence sequence) {
        return decoder.cuts() == Decoder.Cuts.NOWHERE
                && sequence.answer.rounding == Decoder.Rounding.ALIKE;
    }

    private void readChunk() {
        Sequence sequence = prefilling;
        if (sequence == null) {
            throw new IllegalStateException("a prompt is being read");
        }
        int from = sequence.cached;
        int left = sequence.toPrefill() - from;
        int chunk =
                StepPlanner.chunk(
                        left,
                        wholeChunksOnly(sequence) ? 0 : running.size(),
                        rate.tokensPerSecond(),
                        Math.min(policy.prefillChunk(), decoder.longestRead()),
                        policy.maxStall());
        long start = nanoClock.getAsLong();
        try {
            decoder.prefill(prefillRow, sequence.tokens.array(), from, from + chunk);
        } catch (RuntimeException | Error e) {
            fail(sequence, e);
            abandonPrefill();
            return;
        }
        long nanos = nanoClock.getAsLong() - start;
        rate.read(chunk, nanos);
        meter.prefilled(chunk, 0, Duration.ofNanos(nanos));
        sequence.cached += chunk;
        keepBlocks(sequence, prefillRow, from);
        if (sequence.prefilled()) {
            join(sequence);
        }
    }

    /** The prompt is read: the first token follows at once. */
    private void join(Sequence sequence) {
        prefilling = null;
        int row = running.size();
        if (prefillRow != row) {
            decoder.copy(prefillRow, row, sequence.cached);
            decoder.release(prefillRow);
        }
        if (sequence.answer.started(sequence.reused())) {
            meter.firstToken(
                    Duration.ofNanos(nanoClock.getAsLong() - sequence.answer.submittedNanos));
        }
        running.add(sequence);
        if (sequence.atEnd() && draw(sequence, 0)) {
            leave(row);
        }
    }

    // ---- steps

    private boolean step() {
        makeRoom();
        int count = running.size();
        if (count == 0) {
            return false;
        }
        for (int row = 0; row < count; row++) {
            Sequence sequence = running.get(row);
            nextTokens[row] = sequence.next();
            lengths[row] = sequence.cached;
        }
        long start = nanoClock.getAsLong();
        try {
            decoder.step(count, nextTokens, lengths, rounding());
        } catch (RuntimeException | Error e) {
            for (int row = count - 1; row >= 0; row--) {
                fail(running.get(row), e);
                leave(row);
            }
            return true;
        }
        meter.stepped(count, Duration.ofNanos(nanoClock.getAsLong() - start));
        boolean[] over = new boolean[count];
        for (int row = 0; row < count; row++) {
            Sequence sequence = running.get(row);
            sequence.cached++;
            over[row] = sequence.atEnd() && draw(sequence, row);
        }
        for (int row = 0; row < count; row++) {
            keepBlocks(running.get(row), row, running.get(row).cached - 1);
        }
        for (int row = count - 1; row >= 0; row--) {
            if (over[row]) {
                leave(row);
            }
        }
        return true;
    }

    private Decoder.Rounding rounding() {
        for (Sequence sequence : running) {
            if (sequence.answer.rounding == Decoder.Rounding.ALIKE) {
                return Decoder.Rounding.ALIKE;
            }
        }
        return Decoder.Rounding.ANY;
    }

    /** Draws a sequence's next token; true where it gives its row back. */
    private boolean draw(Sequence sequence, int logitsRow) {
        Answer answer = sequence.answer;
        if (answer.over()) {
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

    /** Where the running sequences outgrow the cache, the one admitted last waits again. */
    private void makeRoom() {
        while (running.size() > 1
                && !ledger.fits(tokensInRows() + running.size(), running.getFirst().kept)) {
            int youngest = 0;
            for (int row = 1; row < running.size(); row++) {
                if (running.get(row).admitted > running.get(youngest).admitted) {
                    youngest = row;
                }
            }
            queue.addFirst(running.get(youngest));
            leave(youngest);
        }
    }

    private long tokensInRows() {
        long tokens = prefilling == null ? 0 : prefilling.tokens.size();
        for (Sequence sequence : running) {
            tokens += sequence.cached;
        }
        return tokens;
    }

    /** Keeps the blocks that were completed since the row held {@code before} tokens. */
    private void keepBlocks(Sequence sequence, int row, int before) {
        int block = PrefixStore.BLOCK;
        for (int end = (before / block + 1) * block; end <= sequence.cached; end += block) {
            keepBlock(sequence, row, end - block);
        }
    }

    private void keepBlock(Sequence sequence, int row, int from) {
        if (!sequence.kept.kept() || sequence.keptTokens != from) {
            return; // what lies before it was dropped: it would never be found
        }
        int[] tokens = sequence.tokens.array();
        PrefixStore.Source source =
                from + PrefixStore.BLOCK <= sequence.toPrefill()
                        ? PrefixStore.Source.PROMPT
                        : PrefixStore.Source.GENERATED;
        PrefixStore.Node node = store.next(sequence.kept, tokens, from);
        if (node == null || (!node.clean() && PrefixStore.wouldBeClean(sequence.kept, source))) {
            long more = tokensInRows() + PrefixStore.BLOCK;
            if (!ledger.fits(more, sequence.kept)) {
                return;
            }
            KvBlock saved = decoder.save(row, from, from + PrefixStore.BLOCK);
            node = store.keep(sequence.kept, tokens, from, saved, source);
        }
        sequence.kept = node;
        sequence.keptTokens = from + PrefixStore.BLOCK;
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

    private void failAll(Failure failure) {
        List<Sequence> all = new ArrayList<>(queue);
        all.addAll(parked);
        all.addAll(running);
        if (prefilling != null) {
            all.add(prefilling);
        }
        all.forEach(sequence -> sequence.answer.fail(failure));
        queue.clear();
        parked.clear();
        running.clear();
        prefilling = null;
    }
}
