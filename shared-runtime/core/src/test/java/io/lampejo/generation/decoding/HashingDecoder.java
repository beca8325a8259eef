package io.lampejo.generation.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A decoder in a few lines, for tests of what stands around one. Its rows hold the very tokens; its
 * logits are a hash of all of them, so that whoever mixes up rows, positions or prefixes gets
 * another answer. Checks that it is used as {@link Decoder} says.
 */
final class HashingDecoder implements Decoder {
    static final int VOCABULARY = 48;
    static final long BYTES_PER_TOKEN = 10;

    /** What was done against the contract. Errors thrown here would look like an engine's. */
    final List<Throwable> violations = new CopyOnWriteArrayList<>();

    final AtomicInteger prefills = new AtomicInteger();
    final AtomicInteger steps = new AtomicInteger();
    final AtomicLong prefilledTokens = new AtomicLong();
    final AtomicLong steppedTokens = new AtomicLong();
    final AtomicInteger liveBlocks = new AtomicInteger();
    final AtomicLong liveBytes = new AtomicLong();

    /** Most bytes in rows and blocks after a prefill or a step. */
    final AtomicLong peakBytes = new AtomicLong();

    /** Sizes of all prefills, and 0 for each step, in order. */
    private final List<Integer> runs = Collections.synchronizedList(new ArrayList<>());

    /** Called on the loop's thread before it prefills, steps, copies, saves or restores. */
    volatile Faults faults = new Faults() {};

    interface Faults {
        default void prefill(int[] tokens, int from, int to) {}

        default void step(int count) {}

        default void copy() {}

        default void save() {}

        default void restore() {}
    }

    private final int window;
    private final int[][] held;
    private final int[] lengths;
    private long[] said = {};
    private Thread owner;

    HashingDecoder(int rows, int window) {
        this.window = window;
        this.held = new int[rows][window];
        this.lengths = new int[rows];
    }

    @Override
    public int rows() {
        return held.length;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public int vocabulary() {
        return VOCABULARY;
    }

    @Override
    public int longestRead() {
        return window;
    }

    @Override
    public Cuts cuts() {
        return Cuts.ANYWHERE;
    }

    @Override
    public long bytesPerToken() {
        return BYTES_PER_TOKEN;
    }

    @Override
    public void prefill(int row, int[] tokens, int from, int to) {
        check(() -> {
            assertThat(to).isGreaterThan(from).isLessThanOrEqualTo(window);
            assertThat(lengths[row]).as("tokens in the row").isEqualTo(from);
            assertThat(Arrays.equals(held[row], 0, from, tokens, 0, from))
                    .as("the row holds the sequence")
                    .isTrue();
        });
        prefills.incrementAndGet();
        prefilledTokens.addAndGet(to - from);
        runs.add(to - from);
        faults.prefill(tokens, from, to);
        System.arraycopy(tokens, from, held[row], from, to - from);
        lengths[row] = to;
        said = new long[] {hash(held[row], to)};
        measure();
    }

    @Override
    public void step(int count, int[] tokens, int[] lengthsSaid, Rounding rounding) {
        check(() -> {
            assertThat(count).isBetween(1, rows());
            assertThat(Arrays.copyOf(lengthsSaid, count)).isEqualTo(Arrays.copyOf(lengths, count));
        });
        steps.incrementAndGet();
        steppedTokens.addAndGet(count);
        runs.add(0);
        faults.step(count);
        said = new long[count];
        for (int row = 0; row < count; row++) {
            held[row][lengths[row]++] = tokens[row];
            said[row] = hash(held[row], lengths[row]);
        }
        measure();
    }

    private void measure() {
        long bytes = liveBytes.get() + Arrays.stream(lengths).sum() * BYTES_PER_TOKEN;
        peakBytes.accumulateAndGet(bytes, Math::max);
    }

    @Override
    public void logits(int row, float[] target) {
        check(() -> assertThat(row).as("a row of the last call").isLessThan(said.length));
        for (int token = 0; token < VOCABULARY; token++) {
            target[token] = logit(said[row], token);
        }
    }

    @Override
    public void copy(int from, int to, int length) {
        check(() -> {
            assertThat(from).isNotEqualTo(to);
            assertThat(lengths[from]).as("tokens in the row").isGreaterThanOrEqualTo(length);
        });
        faults.copy();
        System.arraycopy(held[from], 0, held[to], 0, length);
        lengths[to] = length;
    }

    @Override
    public KvBlock save(int row, int from, int to) {
        check(() -> assertThat(lengths[row]).isGreaterThanOrEqualTo(to));
        faults.save();
        return new Block(from, Arrays.copyOf(held[row], to));
    }

    @Override
    public void restore(int row, int at, KvBlock kept) {
        Block block = (Block) kept;
        check(() -> {
            assertThat(block.closed).isFalse();
            assertThat(block.from).isEqualTo(at);
            assertThat(lengths[row]).isEqualTo(at);
            assertThat(Arrays.copyOf(held[row], at)).isEqualTo(Arrays.copyOf(block.tokens, at));
        });
        faults.restore();
        System.arraycopy(block.tokens, at, held[row], at, block.tokens.length - at);
        lengths[row] = block.tokens.length;
    }

    @Override
    public void release(int row) {
        check(() -> {});
        Arrays.fill(held[row], -1);
        lengths[row] = 0;
    }

    @Override
    public void close() {}

    /** Everything was used as agreed, and nothing is left behind. To be asked after the loop. */
    void verifyAllGivenBack() {
        verify();
        assertThat(liveBlocks).as("blocks that nobody closed").hasValue(0);
        assertThat(lengths).as("tokens left in rows").containsOnly(0);
    }

    List<Integer> runs() {
        return List.copyOf(runs);
    }

    void verify() {
        assertThat(violations).isEmpty();
    }

    private void check(Runnable agreement) {
        try {
            owner = owner == null ? Thread.currentThread() : owner;
            assertThat(Thread.currentThread()).as("the decoder's thread").isSameAs(owner);
            agreement.run();
        } catch (AssertionError e) {
            violations.add(e);
        }
    }

    /** What a row that holds these tokens says of one that may follow. */
    static float logit(long hash, int token) {
        return (mix(hash ^ token * 0x9E3779B97F4A7C15L) >>> 40) / (float) (1 << 24);
    }

    static long hash(int[] tokens, int length) {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = mix(hash + tokens[i] + 1);
        }
        return hash;
    }

    /** SplitMix64's finalizer. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private final class Block implements KvBlock {
        private final int from;

        /** From the sequence's beginning: keys and values depend on all that is before. */
        private final int[] tokens;

        private boolean closed;

        Block(int from, int[] tokens) {
            this.from = from;
            this.tokens = tokens;
            liveBlocks.incrementAndGet();
            liveBytes.addAndGet(bytes());
        }

        @Override
        public long bytes() {
            return (tokens.length - from) * BYTES_PER_TOKEN;
        }

        @Override
        public void close() {
            check(() -> assertThat(closed).as("closed before").isFalse());
            closed = true;
            liveBlocks.decrementAndGet();
            liveBytes.addAndGet(-bytes());
        }
    }
}
