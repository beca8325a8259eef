package io.lampejo.caching.semantic.guard;

/** Two stretches of a text in each other's place: "can cats eat dogs", "can dogs eat cats". */
final class Swap {
    /** In keys, of one stretch. */
    private static final int LONGEST = 4;

    private Swap() {}

    /**
     * @param one of the same keys as the other, in another order
     */
    static boolean of(Sequence one, Sequence other) {
        String[] keys = one.keys();
        String[] others = other.keys();
        int from = 0;
        while (keys[from].equals(others[from])) {
            from++;
        }
        int to = keys.length;
        while (keys[to - 1].equals(others[to - 1])) {
            to--;
        }
        for (int first = 1; first <= LONGEST; first++) {
            for (int last = 1; last <= LONGEST && first + last < to - from; last++) {
                if (content(one, from, first)
                        && content(one, to - last, last)
                        && same(keys, from, others, to - first, first)
                        && same(keys, to - last, others, from, last)
                        && same(keys, from + first, others, from + last, to - from - first - last)
                        && !Order.joins(keys, from + first, to - last)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean content(Sequence sequence, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (!sequence.parts()[i].content()) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String[] keys, int at, String[] others, int otherAt, int length) {
        for (int i = 0; i < length; i++) {
            if (!keys[at + i].equals(others[otherAt + i])) {
                return false;
            }
        }
        return true;
    }
}
