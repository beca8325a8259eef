package io.lampejo.generation.decoding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries keys and values between rows and the {@link PrefixStore}. Belongs to the loop's thread.
 */
final class PrefixReuse {
    private static final System.Logger LOG = System.getLogger(PrefixReuse.class.getName());

    /** A single token may round differently from several, so a prompt's end is never one. */
    private static final int LEAST_READ = 2;

    private final Decoder decoder;
    private final PrefixStore store;
    private final KvLedger ledger;

    PrefixReuse(Decoder decoder, PrefixStore store, KvLedger ledger) {
        this.decoder = decoder;
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Fills an empty row with what is kept of a sequence's tokens. While a block is being copied it
     * counts twice; afterwards the budget holds again.
     *
     * @param tokensInRows with this sequence
     */
    void restore(Sequence sequence, int row, long admission, long tokensInRows) {
        List<PrefixStore.Node> found = lookUp(sequence);
        PrefixStore.Node last =
                found.isEmpty() ? store.root(sequence.answer.tenant) : found.getLast();
        ledger.makeRoom(tokensInRows, last);
        int at = 0;
        for (PrefixStore.Node node : found) {
            decoder.restore(row, at, PrefixStore.block(node));
            at += PrefixStore.BLOCK;
        }
        ledger.makeRoom(tokensInRows);
        sequence.admitted(admission, at, last);
    }

    /** Where cuts leave a trace, an answer that must not show any is cut the same way always. */
    boolean wholeChunksOnly(Sequence sequence) {
        return decoder.cuts() == Decoder.Cuts.NOWHERE
                && sequence.answer.rounding == Decoder.Rounding.ALIKE;
    }

    /** The end of a prompt is always read: logits are not kept. */
    private List<PrefixStore.Node> lookUp(Sequence sequence) {
        List<PrefixStore.Node> found = new ArrayList<>();
        if (wholeChunksOnly(sequence)) {
            return found;
        }
        PrefixStore.@Nullable Node node = store.root(sequence.answer.tenant);
        int from = 0;
        while (from + PrefixStore.BLOCK + LEAST_READ <= sequence.toRead()) {
            node = store.next(node, sequence.tokens.array(), from);
            if (node == null || !sequence.mayReuse(node)) {
                return found;
            }
            found.add(node);
            from += PrefixStore.BLOCK;
        }
        return found;
    }

    /**
     * Keeps the blocks that were completed since a sequence's row held {@code before} tokens.
     *
     * @param tokensInRows with this sequence
     */
    void keep(Sequence sequence, int row, int before, long tokensInRows) {
        int block = PrefixStore.BLOCK;
        for (int end = (before / block + 1) * block; end <= sequence.cached; end += block) {
            keepBlock(sequence, row, end - block, tokensInRows);
        }
    }

    private void keepBlock(Sequence sequence, int row, int from, long tokensInRows) {
        if (!sequence.kept.kept() || sequence.keptTokens != from) {
            return; // what lies before it was dropped: it would never be found
        }
        int[] tokens = sequence.tokens.array();
        PrefixStore.Source source =
                from + PrefixStore.BLOCK <= sequence.read()
                        ? PrefixStore.Source.PROMPT
                        : PrefixStore.Source.GENERATED;
        PrefixStore.Node node = store.next(sequence.kept, tokens, from);
        if (node == null || (!node.clean() && PrefixStore.wouldBeClean(sequence.kept, source))) {
            if (!ledger.makeRoom(tokensInRows + PrefixStore.BLOCK, sequence.kept)) {
                return;
            }
            KvBlock saved;
            try {
                saved = decoder.save(row, from, from + PrefixStore.BLOCK);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.WARNING, "keys and values could not be kept", e);
                return; // the answer does not need them
            }
            node = store.keep(sequence.kept, tokens, from, saved, source);
        }
        sequence.kept = node;
        sequence.keptTokens = from + PrefixStore.BLOCK;
    }
}
