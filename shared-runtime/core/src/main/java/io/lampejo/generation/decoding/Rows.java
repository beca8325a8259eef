package io.lampejo.generation.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which sequence is in which row of the decoder. Running ones have the rows {@code 0..running-1};
 * the one that is prefilled has a row behind them. Belongs to the loop's thread.
 */
final class Rows {
    private static final System.Logger LOG = System.getLogger(Rows.class.getName());

    private final Decoder decoder;
    private final BiConsumer<Sequence, Throwable> failures;
    private final List<Sequence> running = new ArrayList<>();
    private @Nullable Sequence prefilling;
    private int prefillRow;

    /**
     * @param failures told of a sequence whose row was lost
     */
    Rows(Decoder decoder, BiConsumer<Sequence, Throwable> failures) {
        this.decoder = decoder;
        this.failures = failures;
    }

    int running() {
        return running.size();
    }

    Sequence get(int row) {
        return running.get(row);
    }

    @Nullable Sequence prefilling() {
        return prefilling;
    }

    int prefillRow() {
        return prefillRow;
    }

    /** Sequences that have a row. */
    int taken() {
        return running.size() + (prefilling == null ? 0 : 1);
    }

    /** Tokens that the rows hold, or will hold once all is read and replayed that is known. */
    long tokens() {
        long tokens = prefilling == null ? 0 : prefilling.tokens.size();
        for (Sequence sequence : running) {
            // The last token goes into the row with the step that tells the next one.
            tokens += Math.max(sequence.cached, sequence.tokens.size() - 1);
        }
        return tokens;
    }

    boolean free() {
        return prefilling == null && running.size() < decoder.rows();
    }

    /** Gives a sequence the row behind the running ones. */
    void prefill(Sequence sequence) {
        prefilling = sequence;
        prefillRow = running.size();
    }

    /** The prompt is not read any further. */
    void dropPrefilling() {
        prefilling = null;
        release(prefillRow);
    }

    /**
     * The sequence whose prompt has been read runs, in the last row.
     *
     * @return false where its row was lost on the way
     */
    boolean join(Sequence read) {
        int row = running.size();
        if (prefillRow != row && !move(read, prefillRow, row)) {
            dropPrefilling();
            release(row);
            return false;
        }
        if (prefillRow != row) {
            release(prefillRow);
        }
        prefilling = null;
        running.add(read);
        return true;
    }

    /** Takes a running sequence out of its row; the last row moves into the gap. */
    void leave(int row) {
        boolean gap = true;
        while (gap) {
            int last = running.size() - 1;
            Sequence moved = running.removeLast();
            if (row == last) {
                gap = false;
            } else if (move(moved, last, row)) {
                running.set(row, moved);
                gap = false;
            }
            release(last);
        }
    }

    /** Alike where one of the running sequences needs it. */
    Decoder.Rounding rounding() {
        for (Sequence sequence : running) {
            if (sequence.answer.rounding == Decoder.Rounding.ALIKE) {
                return Decoder.Rounding.ALIKE;
            }
        }
        return Decoder.Rounding.ANY;
    }

    /** The running sequence that was admitted last. */
    int youngest() {
        int youngest = 0;
        for (int row = 1; row < running.size(); row++) {
            if (running.get(row).admitted > running.get(youngest).admitted) {
                youngest = row;
            }
        }
        return youngest;
    }

    /** Everybody leaves. */
    List<Sequence> clear() {
        List<Sequence> all = new ArrayList<>(running);
        if (prefilling != null) {
            all.add(prefilling);
            dropPrefilling();
        }
        for (int row = running.size() - 1; row >= 0; row--) {
            release(row);
        }
        running.clear();
        return all;
    }

    private boolean move(Sequence sequence, int from, int to) {
        try {
            decoder.copy(from, to, sequence.cached);
            return true;
        } catch (RuntimeException | Error e) {
            failures.accept(sequence, e);
            return false;
        }
    }

    private void release(int row) {
        try {
            decoder.release(row);
        } catch (RuntimeException | Error e) {
            // Nobody's answer depends on it.
            LOG.log(System.Logger.Level.WARNING, "a row was not given back", e);
        }
    }
}
