package io.lampejo.caching.semantic.guard;

import java.util.EnumSet;
import java.util.Set;

/** Of what kind a question is. */
enum Kind {
    HOW,
    WHY,
    WHEN,
    WHERE,
    WHO,
    MANY,
    MUCH,
    LONG,
    OFTEN,
    FAR,
    OLD,
    HIGH,
    BIG,
    FAST,
    HEAVY,
    DEEP,
    HOT,
    COMPARE,
    YES_NO,
    /** "What should I do", "what do I need": by way of "how" or of "what". */
    DOING,
    /** "Where can I change it": by way of "how" or of "where". */
    ACCESS,
    /** "Dá para", "tem como": by way of "can I" or of "how". */
    MEANS,
    WHAT,
    WHICH,
    /** No question word: a task, or a few words typed into a search field. */
    NONE;

    /** "Which city", "which year", "which author" ask where, when and who. */
    private static final Set<Kind> BY_CHOICE = EnumSet.of(WHAT, WHERE, WHO, COMPARE, DOING, ACCESS);

    /** What a few words typed into a search field would say too: "breakfast price". */
    private static final Set<Kind> SAID =
            EnumSet.of(MUCH, OFTEN, WHEN, LONG, WHO, WHY, OLD, HEAVY, FAST, DEEP);

    /** "How many kilometres", "how far". */
    private static final Set<Kind> MEASURES =
            EnumSet.of(MANY, FAR, HIGH, BIG, HEAVY, OLD, HOT, DEEP);

    private static final Set<Kind> BY_MEANS = EnumSet.of(HOW, YES_NO, DOING, ACCESS, WHERE);

    /** "What is the distance", "what do I have to do", "what is the cause". */
    private static final Set<Kind> BY_WHAT =
            EnumSet.of(WHICH, FAR, HIGH, BIG, FAST, HOT, COMPARE, DOING, ACCESS);

    boolean mayBe(Kind other) {
        if (this == other) {
            return true;
        }
        if (this == NONE || other == NONE) {
            return !SAID.contains(this == NONE ? other : this);
        }
        if (this == WHAT || other == WHAT) {
            return BY_WHAT.contains(this == WHAT ? other : this);
        }
        if (MEASURES.contains(this) && MEASURES.contains(other)) {
            return this == MANY || other == MANY;
        }
        if (this == MEANS || other == MEANS) {
            return BY_MEANS.contains(this == MEANS ? other : this);
        }
        if (this == WHICH || other == WHICH) {
            return BY_CHOICE.contains(this == WHICH ? other : this);
        }
        if (this == DOING || other == DOING) {
            Kind by = this == DOING ? other : this;
            return by == HOW || by == WHAT;
        }
        if (this == ACCESS || other == ACCESS) {
            Kind by = this == ACCESS ? other : this;
            return by == HOW || by == WHERE || by == WHAT;
        }
        return (this == COMPARE && comparing(other)) || (other == COMPARE && comparing(this));
    }

    /** "What is the difference between", "how do they differ", "is one better". */
    private static boolean comparing(Kind kind) {
        return kind == WHAT || kind == HOW;
    }

    /** "When" and "where" also open clauses that ask nothing. */
    boolean weak() {
        return this == WHEN || this == WHERE || this == WHICH || this == WHO;
    }
}
