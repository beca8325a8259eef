package io.lampejo.caching.semantic.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an answer kept for one text may answer another. Plain functions of two readings;
 * symmetric, without state, and they never look at similarity: who asks them has found the two
 * texts similar and everything around them equal.
 */
public final class Guards {
    private static final Guard[] ALL = Guard.values();

    private Guards() {}

    /**
     * The first guard that keeps an answer to {@code kept} from answering {@code asked}; empty:
     * none.
     */
    public static Optional<Guard> refusal(Reading asked, Reading kept) {
        for (Guard guard : ALL) {
            if (refuses(guard, asked, kept)) {
                return Optional.of(guard);
            }
        }
        return Optional.empty();
    }

    /** Every guard that refuses, in the order of their declaration. */
    public static List<Guard> refusals(Reading asked, Reading kept) {
        List<Guard> refusals = new ArrayList<>(2);
        for (Guard guard : ALL) {
            if (refuses(guard, asked, kept)) {
                refusals.add(guard);
            }
            // Nothing is known of a text that is too long.
            if (guard == Guard.LENGTH && !refusals.isEmpty()) {
                break;
            }
        }
        return refusals;
    }

    private static boolean refuses(Guard guard, Reading asked, Reading kept) {
        return switch (guard) {
            case LENGTH -> asked.tooLong() || kept.tooLong();
            case LANGUAGE ->
                    asked.tongue() != kept.tongue()
                            || (asked.tongue() == Tongue.OTHER && !Wording.same(asked, kept))
                            || !agree(guard, asked, kept);
            case NEGATION -> !agree(guard, asked, kept) || Opposites.prefixed(asked, kept);
            case SWITCHING -> Opposites.opposed(asked, kept) || !agree(guard, asked, kept);
            case QUESTION -> !asked.kind().mayBe(kept.kind());
            case PERSON -> asked.marks(guard).contradict(kept.marks(guard));
            case ENTITIES ->
                    Wording.unsaid(asked.marks(guard), kept)
                            || Wording.unsaid(kept.marks(guard), asked);
            case CODE ->
                    Wording.unsaid(asked.marks(guard), kept)
                            || Wording.unsaid(kept.marks(guard), asked);
            case ORDER -> Order.differs(asked.sequence(), kept.sequence());
            case WORDING -> Wording.differs(asked.sequence(), kept.sequence());
            case UNITS, DATES ->
                    !agree(guard, asked, kept) || asked.marks(guard).part(kept.marks(guard));
            case NUMBERS, IDENTIFIERS, QUANTIFIERS, FORM -> !agree(guard, asked, kept);
        };
    }

    private static boolean agree(Guard guard, Reading asked, Reading kept) {
        Marks one = asked.marks(guard);
        Marks other = kept.marks(guard);
        return one.agree(other);
    }
}
