package io.lampejo.generation.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the braces of an object: the declared entries in their order, those that are
 * not required left out or not, and then others.
 *
 * <p>Two of the others may have the same name, and then count as one field. So all of them together
 * count once towards the least number of fields, and each of them towards the greatest.
 */
final class Members extends Node {

    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /**
     * @param key the name with its colon
     */
    record Entry(Node key, Node value, Presence presence) {
        Node whole() {
            return new Sequence(List.of(key, value));
        }
    }

    private final List<Node> declared;
    private final List<Node> others;

    /** The first required entry at or behind each place. */
    private final int[] required;

    private final int min;
    private final int max;
    private volatile int @Nullable [] needs;

    /**
     * @param max {@link Integer#MAX_VALUE} where there is no limit
     */
    Members(List<Entry> declared, List<Entry> others, int min, int max) {
        this.declared = declared.stream().map(Entry::whole).toList();
        this.others = others.stream().map(Entry::whole).toList();
        this.required = new int[declared.size() + 2];
        required[declared.size() + 1] = declared.size();
        required[declared.size()] = declared.size();
        int count = 0;
        for (int i = declared.size() - 1; i >= 0; i--) {
            boolean must = declared.get(i).presence() == Presence.REQUIRED;
            required[i] = must ? i : required[i + 1];
            count += must ? 1 : 0;
        }
        this.min = count >= min ? 0 : min;
        this.max = others.isEmpty() && declared.size() <= max ? Integer.MAX_VALUE : max;
    }

    @Override
    void expand(Expansion into, int depth, Stack below) {
        Place begin = new Place(0, 0, 0);
        if (mayClose(begin)) {
            into.follow(below);
        }
        addEntries(into, begin, depth, below);
    }

    /**
     * @param at the next declared entry; their number where only others are left, and one more
     *     where an other one was read
     * @param fields different names so far, no more than are of interest
     * @param entries so far, no more than are of interest
     */
    private record Place(int at, int fields, int entries) {}

    private Place behind(Place place, int entry) {
        boolean counts = entry < declared.size() || place.at <= declared.size();
        return new Place(
                entry + 1,
                Math.min(min, place.fields + (counts ? 1 : 0)),
                max == Integer.MAX_VALUE ? 0 : place.entries + 1);
    }

    private boolean mayClose(Place place) {
        return required[place.at] == declared.size() && place.fields >= min;
    }

    private void addEntries(Expansion into, Place place, int depth, Stack below) {
        for (int i : entries(place, depth)) {
            Stack next = below.push(new Tail(this, behind(place, i)), depth);
            if (i < declared.size()) {
                declared.get(i).expand(into, depth, next);
                continue;
            }
            for (Node other : others) {
                if (other.need() <= depth) {
                    other.expand(into, depth, next);
                }
            }
        }
    }

    /** Which entries may come next. */
    private int[] entries(Place place, int depth) {
        int[] needs = needs();
        int last = required[place.at];
        return IntStream.rangeClosed(Math.min(place.at, declared.size()), last)
                .filter(i -> needs[i] <= depth && feasible(behind(place, i), depth, needs))
                .toArray();
    }

    /** Whether an object can be finished from here. */
    private boolean feasible(Place place, int depth, int[] needs) {
        if (place.entries > max) {
            return false;
        }
        int most = max == Integer.MAX_VALUE ? max : max - place.entries;
        int usable = place.at <= declared.size() && needs[declared.size()] <= depth ? 1 : 0;
        int must = 0;
        for (int i = place.at; i < declared.size(); i++) {
            boolean able = needs[i] <= depth;
            usable += able ? 1 : 0;
            if (required[i] == i) {
                must++;
                if (!able) {
                    return false;
                }
            }
        }
        return must <= most && place.fields + Math.min(most, usable) >= min;
    }

    /** Of each declared entry, and behind them of the others. */
    private int[] needs() {
        int[] known = needs;
        if (known == null) {
            known = needs(Rule::levels);
            needs = known;
        }
        return known;
    }

    private int[] needs(ToIntFunction<Rule> ofRules) {
        return IntStream.concat(
                        declared.stream().mapToInt(entry -> entry.need(ofRules)),
                        IntStream.of(
                                others.stream()
                                        .mapToInt(other -> other.need(ofRules))
                                        .min()
                                        .orElse(IMPOSSIBLE)))
                .toArray();
    }

    @Override
    int need(ToIntFunction<Rule> ofRules) {
        int[] needs = needs(ofRules);
        return IntStream.concat(IntStream.of(0), IntStream.of(needs))
                .sorted()
                .distinct()
                .filter(depth -> depth < IMPOSSIBLE)
                .filter(depth -> feasible(new Place(0, 0, 0), depth, needs))
                .findFirst()
                .orElse(IMPOSSIBLE);
    }

    @Override
    boolean mayBeEmpty() {
        return mayClose(new Place(0, 0, 0));
    }

    @Override
    List<Node> parts() {
        List<Node> parts = new ArrayList<>(declared);
        parts.addAll(others);
        return parts;
    }

    /** Behind an entry: the end, or a comma and a further entry. */
    private static final class Tail extends Node {
        private final Members members;
        private final Place place;

        Tail(Members members, Place place) {
            this.members = members;
            this.place = place;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            if (members.mayClose(place)) {
                into.follow(below);
            }
            if (members.entries(place, depth).length > 0) {
                Json.COMMA.expand(into, depth, below.push(new Next(members, place), depth));
            }
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return 0;
        }

        @Override
        boolean mayBeEmpty() {
            return members.mayClose(place);
        }

        @Override
        List<Node> parts() {
            return List.of(members);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Tail tail
                    && members == tail.members
                    && place.equals(tail.place);
        }

        @Override
        public int hashCode() {
            return 31 * members.hashCode() + place.hashCode();
        }
    }

    /** Behind a comma: an entry. */
    private static final class Next extends Node {
        private final Members members;
        private final Place place;

        Next(Members members, Place place) {
            this.members = members;
            this.place = place;
        }

        @Override
        void expand(Expansion into, int depth, Stack below) {
            members.addEntries(into, place, depth, below);
        }

        @Override
        int need(ToIntFunction<Rule> ofRules) {
            return 0;
        }

        @Override
        boolean mayBeEmpty() {
            return false;
        }

        @Override
        List<Node> parts() {
            return List.of(members);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Next next
                    && members == next.members
                    && place.equals(next.place);
        }

        @Override
        public int hashCode() {
            return 37 * members.hashCode() + place.hashCode();
        }
    }
}
