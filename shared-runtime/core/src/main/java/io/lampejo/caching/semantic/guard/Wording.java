package io.lampejo.caching.semantic.guard;

import java.util.Arrays;
import java.util.Set;

/**
 * Whether words stand in each other's place that no table relates. Nearly the same sentence with
 * another word in it is how most wrong hits look; a paraphrase is built otherwise.
 */
final class Wording {
    /** What may be exchanged at one place and still count as one exchange. */
    private static final int MOST_EXCHANGED = 3;

    /** A shared beginning that makes two words relatives: "photosynthesis", "photosynthetic". */
    private static final int SHARED_BEGINNING = 6;

    /** Small words that make another sentence of the same words. */
    private static final Set<String> SHIFTS =
            Set.of(
                    "in off",
                    "and or",
                    "for while",
                    "from to",
                    "e ou",
                    "if because",
                    "of to",
                    "by to");

    private Wording() {}

    static boolean same(Reading asked, Reading kept) {
        return Arrays.equals(asked.sequence().keys(), kept.sequence().keys());
    }

    /** Something that must be said in the other text and is not. */
    static boolean unsaid(Marks marks, Reading other) {
        for (String key : marks.hard()) {
            if (!other.sequence().says(key)) {
                return true;
            }
        }
        return false;
    }

    static boolean differs(Sequence one, Sequence other) {
        return exchanged(one, other) || Coverage.differs(one, other);
    }

    /** All is the same but for one place, where content stands for other content or for none. */
    private static boolean exchanged(Sequence one, Sequence other) {
        int shorter = Math.min(one.length(), other.length());
        int from = 0;
        while (from < shorter && one.keys()[from].equals(other.keys()[from])) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from
                && one.keys()[one.length() - 1 - behind].equals(
                        other.keys()[other.length() - 1 - behind])) {
            behind++;
        }
        int same = 0;
        for (int i = 0; i < one.length(); i++) {
            boolean shared = i < from || i >= one.length() - behind;
            same += shared && one.parts()[i].content() ? 1 : 0;
        }
        int ones = contents(one, from, one.length() - behind, other);
        int others = contents(other, from, other.length() - behind, one);
        if (one.length() - behind == from + 1 && other.length() - behind == from + 1) {
            String small = one.keys()[from];
            String otherSmall = other.keys()[from];
            if (SHIFTS.contains(small + " " + otherSmall)
                    || SHIFTS.contains(otherSmall + " " + small)) {
                return true;
            }
        }
        if (ones + others == 0 || ones > MOST_EXCHANGED || others > MOST_EXCHANGED) {
            return false;
        }
        boolean alike = alike(one, other, from, behind) && alike(other, one, from, behind);
        boolean onlyThere = one.length() - behind == from || other.length() - behind == from;
        if (ones == 0 || others == 0) {
            boolean exactlyThere =
                    one.length() - behind - from <= 1 && other.length() - behind - from <= 1;
            return same > 0 && (onlyThere || exactlyThere) && telling(one, other, from, behind);
        }
        return same > 0 && alike && !related(one, other, from, behind);
    }

    /** Content in a stretch that the other text has nowhere. */
    private static int contents(Sequence sequence, int from, int to, Sequence other) {
        int contents = 0;
        for (int i = from; i < to; i++) {
            contents += sequence.parts()[i].content() && !other.says(sequence.keys()[i]) ? 1 : 0;
        }
        return contents;
    }

    /** The words without content in the stretch are the other text's too: it is not rephrased. */
    private static boolean alike(Sequence one, Sequence other, int from, int behind) {
        for (int i = from; i < one.length() - behind; i++) {
            if (!one.parts()[i].content() && !within(other, one.keys()[i], from, behind)) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(Sequence sequence, String key, int from, int behind) {
        for (int i = from; i < sequence.length() - behind; i++) {
            if (sequence.keys()[i].equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** What one text has more than the other is more than an adornment. */
    private static boolean telling(Sequence one, Sequence other, int from, int behind) {
        return telling(one, from, behind) || telling(other, from, behind);
    }

    private static boolean telling(Sequence sequence, int from, int behind) {
        for (int i = from; i < sequence.length() - behind; i++) {
            if (sequence.parts()[i].content()
                    && !OrdinaryWords.ADORNING.contains(sequence.keys()[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean related(Sequence one, Sequence other, int from, int behind) {
        for (int i = from; i < one.length() - behind; i++) {
            if (one.parts()[i].content()
                    && !other.says(one.keys()[i])
                    && !relative(one.keys()[i], other, from, other.length() - behind)) {
                return false;
            }
        }
        return true;
    }

    private static boolean relative(String key, Sequence other, int from, int to) {
        for (int i = from; i < to; i++) {
            if (other.parts()[i].content() && relatives(key, other.keys()[i])) {
                return true;
            }
        }
        return false;
    }

    /** A long common beginning and little behind it. */
    static boolean relatives(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        int longer = Math.max(one.length(), other.length());
        return (shared >= SHARED_BEGINNING && longer - shared <= 4)
                || (shared == shorter && shared >= 4 && longer - shared <= 3);
    }
}
