package io.lampejo.caching.semantic;

import org.jspecify.annotations.Nullable;

/** What is kept of a question beside its vector. Thread-safe. */
final class Kept {
    private static final int OBJECTS_BYTES = 24 + 24 + 16;

    private final String text;
    private volatile @Nullable Evidence evidence;

    Kept(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Room for evidence is counted from the beginning. */
    long bytes() {
        return OBJECTS_BYTES + Character.BYTES * (long) text.length() + Evidence.BYTES;
    }

    synchronized void learn(double similarity, Outcome outcome) {
        Evidence known = evidence;
        if (known == null) {
            known = new Evidence();
            evidence = known;
        }
        known.add(similarity, outcome);
    }

    double probabilityRight(double similarity) {
        Evidence known = evidence;
        return known == null ? 0 : known.probabilityRight(similarity);
    }
}
