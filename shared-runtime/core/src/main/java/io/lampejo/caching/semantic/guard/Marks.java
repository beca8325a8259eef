package io.lampejo.caching.semantic.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a text says in the matter of one guard. Not written to once made. */
final class Marks {
    private static final String[] NO_KEYS = {};
    static final Marks NONE = new Marks(NO_KEYS, NO_KEYS);

    private final String[] hard;
    private final String[] soft;

    /**
     * @param hard sorted; the other text has to say it too
     * @param soft sorted; answers what the other one says, but may be left out
     */
    private Marks(String[] hard, String[] soft) {
        this.hard = hard;
        this.soft = soft;
    }

    String[] hard() {
        return hard;
    }

    /** Each says all that the other must hear. */
    boolean agree(Marks other) {
        return answeredBy(other) && other.answeredBy(this);
    }

    /** Both say something, and each something else. What is left unsaid contradicts nothing. */
    boolean contradict(Marks other) {
        return hard.length > 0 && other.hard.length > 0 && !within(other) && !other.within(this);
    }

    /** Each has what may be left out, and none of it is the other's. */
    boolean part(Marks other) {
        for (String key : soft) {
            if (Arrays.binarySearch(other.soft, key) >= 0
                    || Arrays.binarySearch(other.hard, key) >= 0) {
                return false;
            }
        }
        return soft.length > 0 && other.soft.length > 0;
    }

    private boolean within(Marks other) {
        for (String key : hard) {
            if (Arrays.binarySearch(other.hard, key) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean answeredBy(Marks other) {
        for (String key : hard) {
            if (Arrays.binarySearch(other.hard, key) < 0
                    && Arrays.binarySearch(other.soft, key) < 0) {
                return false;
            }
        }
        return true;
    }

    static final class Builder {
        private final List<String> hard = new ArrayList<>(4);
        private final List<String> soft = new ArrayList<>(4);
        private final Map<String, Integer> counts = new HashMap<>(4);

        void add(String key, boolean mayBeLeftOut) {
            (mayBeLeftOut ? soft : hard).add(key);
        }

        /** As often as it was said: the second "2" of "2 + 2" is another one. */
        void count(String key) {
            int times = counts.merge(key, 1, Integer::sum);
            hard.add(times == 1 ? key : key + " (" + times + ")");
        }

        Marks marks() {
            return hard.isEmpty() && soft.isEmpty() ? NONE : new Marks(sorted(hard), sorted(soft));
        }

        private static String[] sorted(List<String> keys) {
            String[] sorted = keys.toArray(NO_KEYS);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
