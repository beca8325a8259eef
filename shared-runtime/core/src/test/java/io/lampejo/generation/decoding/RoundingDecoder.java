package io.lampejo.generation.decoding;

import java.util.Arrays;

/**
 * A decoder whose every token remembers how it came into its row: read with others or alone, in
 * which chunk, in a step that rounds alike or in one of so many rows. What it says of a row depends
 * on that and on nothing else, as the last bits of a real one do.
 */
final class RoundingDecoder implements Decoder {
    private static final int READ = 1;
    private static final int READ_ALONE = 2;
    private static final int STEPPED_ALIKE = 3;
    private static final int STEPPED = 4;

    private final Cuts cuts;
    private final int window;

    /** Of each token: a digest of it, of how it came and of all before it. */
    private final long[][] keys;

    private long[] said = {};

    RoundingDecoder(int rows, int window, Cuts cuts) {
        this.cuts = cuts;
        this.window = window;
        this.keys = new long[rows][window];
    }

    @Override
    public Cuts cuts() {
        return cuts;
    }

    @Override
    public int rows() {
        return keys.length;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public int vocabulary() {
        return HashingDecoder.VOCABULARY;
    }

    @Override
    public int longestRead() {
        return window;
    }

    @Override
    public long bytesPerToken() {
        return HashingDecoder.BYTES_PER_TOKEN;
    }

    @Override
    public void prefill(int row, int[] tokens, int from, int to) {
        int how =
                switch (cuts) {
                    case ANYWHERE -> to - from == 1 ? READ_ALONE : READ;
                    case NOWHERE -> 1_000_000 + from * window + to;
                };
        for (int at = from; at < to; at++) {
            put(row, at, tokens[at], how);
        }
        said = new long[] {keys[row][to - 1]};
    }

    @Override
    public void step(int count, int[] tokens, int[] lengths, Rounding rounding) {
        int how = rounding == Rounding.ALIKE ? STEPPED_ALIKE : STEPPED + count;
        said = new long[count];
        for (int row = 0; row < count; row++) {
            put(row, lengths[row], tokens[row], how);
            said[row] = keys[row][lengths[row]];
        }
    }

    private void put(int row, int at, int token, int how) {
        long before = at == 0 ? 0 : keys[row][at - 1];
        keys[row][at] = HashingDecoder.mix(before + token * 31L + how * 1_000_003L);
    }

    @Override
    public void logits(int row, float[] target) {
        for (int token = 0; token < target.length; token++) {
            target[token] = HashingDecoder.logit(said[row], token);
        }
    }

    @Override
    public void copy(int from, int to, int length) {
        System.arraycopy(keys[from], 0, keys[to], 0, length);
    }

    @Override
    public KvBlock save(int row, int from, int to) {
        return new Block(Arrays.copyOfRange(keys[row], from, to));
    }

    @Override
    public void restore(int row, int at, KvBlock block) {
        long[] kept = ((Block) block).keys();
        System.arraycopy(kept, 0, keys[row], at, kept.length);
    }

    @Override
    public void release(int row) {
        Arrays.fill(keys[row], -1);
    }

    @Override
    public void close() {}

    @SuppressWarnings("ArrayRecordComponent") // identity is never asked of a block
    private record Block(long[] keys) implements KvBlock {
        @Override
        public long bytes() {
            return keys.length * HashingDecoder.BYTES_PER_TOKEN;
        }

        @Override
        public void close() {}
    }
}
