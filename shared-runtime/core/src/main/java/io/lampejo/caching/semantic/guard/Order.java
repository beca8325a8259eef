package io.lampejo.caching.semantic.guard;

import java.util.Arrays;
import java.util.Set;

/** Whether the same things have other parts: what becomes what, what is compared with what. */
final class Order {
    /** From more keys than this nobody learns an order; and the work stays small. */
    private static final int MOST_SHARED = 24;

    private static final Set<String> JOINS =
            Set.of("and", "or", "vs", "e", "ou", "between", "entre", "&", "+", "*", "&&", "||");

    private static final Set<String> SYMMETRIC =
            Set.of("difference", "compare", "similar", "distance", "same", "COMPARE", "FAR");

    /** Opposite ends of one way: what goes to the one does not go to the other. */
    private static final Set<String> FROM = Set.of("from", "since");

    private static final Set<String> TO = Set.of("to", "until");

    private Order() {}

    static boolean differs(Sequence one, Sequence other) {
        return rearranged(one, other) || Bindings.differ(one, other) || Bindings.differ(other, one);
    }

    private static boolean rearranged(Sequence one, Sequence other) {
        boolean rearranged =
                one.length() == other.length()
                        && one.hashOfKeys() == other.hashOfKeys()
                        && sameKeys(one, other);
        if (rearranged && Arrays.equals(one.keys(), other.keys())) {
            return false;
        }
        if (rearranged && Swap.of(one, other)) {
            return true;
        }
        int[] places = new int[MOST_SHARED];
        int[] others = new int[MOST_SHARED];
        int shared = 0;
        for (int i = 0; i < one.length() && shared < MOST_SHARED; i++) {
            Part part = one.parts()[i];
            if (part.content() && other.says(one.keys()[i]) && one.place(one.keys()[i]) == i) {
                int place = other.place(one.keys()[i]);
                if (place >= 0) {
                    if (turned(one, i, other, place) || rebound(one, i, other, place)) {
                        return true;
                    }
                    places[shared] = i;
                    others[shared++] = place;
                }
            }
        }
        for (int i = 0; i < shared; i++) {
            for (int j = i + 1; j < shared; j++) {
                if (others[i] > others[j]
                        && comparable(one, places[i], places[j])
                        && !symmetric(one, places[i], places[j], other, others[j], others[i])
                        && !sameRoles(one, places[i], places[j], other, others[i], others[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameKeys(Sequence one, Sequence other) {
        String[] keys = one.keys().clone();
        String[] others = other.keys().clone();
        Arrays.sort(keys);
        Arrays.sort(others);
        return Arrays.equals(keys, others);
    }

    /** From there in the one text, to there in the other. */
    private static boolean turned(Sequence one, int place, Sequence other, int otherPlace) {
        String role = role(one, place);
        String otherRole = role(other, otherPlace);
        boolean name = one.parts()[place] == Part.NAME;
        return opposite(role, otherRole, name) || opposite(otherRole, role, name);
    }

    /** Ten miles here, ten kilometres there. */
    private static boolean rebound(Sequence one, int place, Sequence other, int otherPlace) {
        return one.parts()[place] == Part.NUMBER
                && unitAt(one, place + 1)
                && unitAt(other, otherPlace + 1)
                && !one.keys()[place + 1].equals(other.keys()[otherPlace + 1]);
    }

    private static boolean unitAt(Sequence sequence, int place) {
        return place < sequence.length() && sequence.parts()[place] == Part.UNIT;
    }

    /** "Voos de Paris" come from there; "a capa de um livro" does not. */
    private static boolean opposite(String from, String to, boolean name) {
        return TO.contains(to) && (FROM.contains(from) || (name && from.equals("of")));
    }

    private static boolean comparable(Sequence sequence, int first, int second) {
        Part part = sequence.parts()[first];
        return part.comparable() && part == sequence.parts()[second];
    }

    private static boolean symmetric(
            Sequence one, int first, int second, Sequence other, int otherFirst, int otherSecond) {
        return joined(one, first, second) && joined(other, otherFirst, otherSecond);
    }

    /** "A and B", "A or B", or a text that is about what lies between them. */
    private static boolean joined(Sequence sequence, int first, int second) {
        for (String key : sequence.keys()) {
            if (SYMMETRIC.contains(key)) {
                return true;
            }
        }
        boolean joined = false;
        for (int i = first + 1; i < second; i++) {
            if (JOINS.contains(sequence.keys()[i])) {
                joined = true;
            } else if (!sequence.parts()[i].comparable()) {
                return false;
            }
        }
        return joined;
    }

    /** Whether nothing but "and" or "or" stands in a stretch. */
    static boolean joins(String[] keys, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!JOINS.contains(keys[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRoles(
            Sequence one, int first, int second, Sequence other, int otherFirst, int otherSecond) {
        // "How many feet are in a metre", "a metre is how many feet".
        if (counted(one, first, other, otherFirst) || counted(one, second, other, otherSecond)) {
            return true;
        }
        if (followed(one, first, other, otherFirst) || followed(one, second, other, otherSecond)) {
            return true;
        }
        return role(one, first).equals(role(other, otherFirst))
                && role(one, second).equals(role(other, otherSecond));
    }

    /** "2 guests, 3 nights", "3 nights, 2 guests": each number keeps its own. */
    private static boolean followed(Sequence one, int place, Sequence other, int otherPlace) {
        return one.parts()[place] == Part.NUMBER
                && place + 1 < one.length()
                && otherPlace + 1 < other.length()
                && one.parts()[place + 1].content()
                && one.keys()[place + 1].equals(other.keys()[otherPlace + 1]);
    }

    private static boolean counted(Sequence one, int place, Sequence other, int otherPlace) {
        boolean asked = role(one, place).equals("MANY") && role(other, otherPlace).equals("MANY");
        boolean numbered = numbered(one, place) && numbered(other, otherPlace);
        return asked || numbered;
    }

    private static boolean numbered(Sequence sequence, int place) {
        return sequence.parts()[place] == Part.UNIT
                && place > 0
                && sequence.parts()[place - 1] == Part.NUMBER;
    }

    /** What stands before it; "" at the beginning. */
    private static String role(Sequence sequence, int place) {
        int before = place - 1;
        // "From 5 euros": the number is the euros' own.
        while (before >= 0
                && sequence.parts()[before] == Part.NUMBER
                && sequence.parts()[place] != Part.NUMBER) {
            before--;
        }
        return before < 0 ? "" : sequence.keys()[before];
    }
}
