package io.lampejo.caching.semantic.guard;

import java.util.Set;

/**
 * What small words bind to: what goes to where, what is left out, what comes before what, who does
 * it. Where two texts share two things and each binds the other one, they ask the reverse.
 */
final class Bindings {
    private static final Set<String> TO = Set.of("to", "until");
    private static final Set<String> FROM = Set.of("from", "since");
    private static final Set<String> TURNS =
            Set.of("not", "to", "before+", "before-", "before", "after", "without");

    /** In keys, how far behind its small word a thing may stand. */
    private static final int REACH = 5;

    private Bindings() {}

    static boolean differ(Sequence one, Sequence other) {
        for (int i = 0; i < one.length(); i++) {
            String small = one.keys()[i];
            if (FROM.contains(small) && !one.says("remove") && movesTo(one, i, other)) {
                return true;
            }
            if (small.equals("by") && doneByOther(one, i, other)) {
                return true;
            }
            if (TURNS.contains(small) && turned(one, i, small, other)) {
                return true;
            }
        }
        return false;
    }

    /** From there here, to or in there in the other. */
    private static boolean movesTo(Sequence one, int from, Sequence other) {
        int source = content(one, from + 1);
        if (source < 0) {
            return false;
        }
        String key = one.keys()[source];
        boolean placed =
                switch (one.parts()[source]) {
                    case NAME -> true;
                    case SMALL, COMMON, PARTICULAR, NUMBER, UNIT, DATE, LANGUAGE, SIGN -> false;
                };
        boolean bound = false;
        for (int i = 0; i < other.length(); i++) {
            String small = other.keys()[i];
            int bindee = content(other, i + 1);
            if (bindee < 0 || !other.keys()[bindee].equals(key)) {
                continue;
            }
            if (FROM.contains(small)) {
                return false;
            }
            bound |= TO.contains(small) || (small.equals("in") && placed);
        }
        return bound;
    }

    /** "Blocked by it" here; in the other it is not who does it. */
    private static boolean doneByOther(Sequence one, int by, Sequence other) {
        int doer = content(one, by + 1);
        if (doer != by + 1 || by == 0 || !one.parts()[by - 1].content()) {
            return false;
        }
        Part part = one.parts()[doer];
        boolean thing = part == Part.SIGN || part == Part.NAME;
        if (!thing || !other.says(one.keys()[doer]) || !other.says(one.keys()[by - 1])) {
            return false;
        }
        int place = other.place(one.keys()[doer]);
        return place < 1 || !other.keys()[place - 1].equals("by");
    }

    /** A thing behind the small word here stands before it there, and the other way round. */
    private static boolean turned(Sequence one, int at, String small, Sequence other) {
        int place = other.place(small);
        return place >= 0
                && one.place(small) == at
                && crosses(one, at, other, place)
                && crosses(other, place, one, at);
    }

    private static boolean crosses(Sequence one, int at, Sequence other, int place) {
        for (int i = at + 1; i < Math.min(one.length(), at + 1 + REACH); i++) {
            if (one.parts()[i].content()) {
                int there = other.place(one.keys()[i]);
                if (there >= 0 && there < place) {
                    return true;
                }
                if (there > place) {
                    return false;
                }
            }
        }
        return false;
    }

    /** The first thing from a place on; -1: none near. */
    private static int content(Sequence sequence, int from) {
        for (int i = from; i < Math.min(sequence.length(), from + REACH); i++) {
            if (sequence.parts()[i].content()) {
                return i;
            }
        }
        return -1;
    }
}
