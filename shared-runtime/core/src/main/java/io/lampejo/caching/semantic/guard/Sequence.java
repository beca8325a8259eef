package io.lampejo.caching.semantic.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a text in their order, without articles and ways of asking; and which words the text
 * says at all. Not written to once made.
 */
final class Sequence {
    /** Said, but not as a key of its own, or more than once. */
    private static final byte NO_PLACE = -1;

    private final String[] keys;
    private final Part[] parts;

    /** Open addressing, a power of two, never full: keys and words; empty slots are null. */
    private final @Nullable String[] slots;

    /** Of the word in the slot: the only place where it is a key. */
    private final short[] places;

    private final int hashOfKeys;

    private Sequence(String[] keys, Part[] parts, int words) {
        this.keys = keys;
        this.parts = parts;
        int capacity = Integer.highestOneBit(Math.max(4, words * 2 + 1)) * 2;
        this.slots = new @Nullable String[capacity];
        this.places = new short[capacity];
        int sum = 0;
        for (short i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            places[slot] = slots[slot] == null ? i : NO_PLACE;
            slots[slot] = keys[i];
            sum += keys[i].hashCode();
        }
        this.hashOfKeys = sum;
    }

    /**
     * @param keys one for each place
     * @param parts of the keys
     * @param said the words as they were said, the keys among them
     */
    static Sequence of(List<String> keys, List<Part> parts, List<String> said) {
        Sequence sequence =
                new Sequence(keys.toArray(new String[0]), parts.toArray(new Part[0]), said.size());
        for (String word : said) {
            int slot = sequence.slot(word);
            if (sequence.slots[slot] == null) {
                sequence.slots[slot] = word;
                sequence.places[slot] = NO_PLACE;
            }
        }
        return sequence;
    }

    String[] keys() {
        return keys;
    }

    Part[] parts() {
        return parts;
    }

    int length() {
        return keys.length;
    }

    boolean says(String word) {
        return slots[slot(word)] != null;
    }

    /** The only place of a key; -1: none or several. */
    int place(String key) {
        int slot = slot(key);
        return slots[slot] == null ? NO_PLACE : places[slot];
    }

    /** The same for the same keys in any order; rarely for others. */
    int hashOfKeys() {
        return hashOfKeys;
    }

    /** Where a word is, or the empty slot where it belongs. */
    private int slot(String word) {
        int mask = slots.length - 1;
        int hash = word.hashCode();
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (slots[slot] != null && !word.equals(slots[slot])) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
