package io.lampejo.generation.decoding;

/**
 * A decoder-only transformer with a key-value cache of {@link #rows()} rows. Belongs to one thread.
 *
 * <p>What a row answers depends on no other row but for rounding, and with {@link Rounding#ALIKE}
 * not even for that. Errors of the engine come as {@code FailureException}; the rows of a failed
 * call hold garbage afterwards, other rows are untouched.
 */
public interface Decoder extends AutoCloseable {

    /** Whether the last bits may depend on how work was put together. */
    enum Rounding {
        /** The same bits whatever shares a run. May cost some speed. */
        ALIKE,
        /** Whatever is fastest. */
        ANY
    }

    /** Where a prompt may be cut into chunks without a trace. */
    enum Cuts {
        ANYWHERE,
        /** The graph looks at a chunk as a whole, as dynamic quantization does. */
        NOWHERE
    }

    Cuts cuts();

    /** How many sequences can be in the cache. */
    int rows();

    /** Most tokens in a row. */
    int window();

    int vocabulary();

    /** Most tokens of one {@link #prefill}. */
    int longestRead();

    /** Bytes of keys and values of one token, over all layers. */
    long bytesPerToken();

    /**
     * Reads tokens {@code from..to-1} of a sequence into a row that holds its tokens before {@code
     * from}. Afterwards {@link #logits} 0 tells what follows token {@code to - 1}. Always rounds
     * alike, which is not how {@link #step} rounds.
     */
    void prefill(int row, int[] tokens, int from, int to);

    /**
     * One token for each of the rows {@code 0..count-1}. Afterwards {@link #logits} r tells what
     * follows in row r.
     *
     * @param tokens the next token of each row
     * @param lengths how many tokens each row holds before this one
     */
    void step(int count, int[] tokens, int[] lengths, Rounding rounding);

    /**
     * Copies what the last call said of a row.
     *
     * @param target at least {@link #vocabulary()} long
     */
    void logits(int row, float[] target);

    /** Copies the first {@code length} tokens of a row over another row. */
    void copy(int from, int to, int length);

    /** Copies a stretch of a row out of the cache. */
    KvBlock save(int row, int from, int to);

    /** Copies a saved stretch into a row that holds exactly the {@code at} tokens before it. */
    void restore(int row, int at, KvBlock block);

    /** Nothing of the row is needed any longer; its memory may go back to the system. */
    void release(int row);

    @Override
    void close();
}
