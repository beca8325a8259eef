package io.lampejo.caching.semantic.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The most similar entries so far, each once.
 *
 * @param <T> what is kept with an entry
 */
final class Best<T> {
    private final int count;
    private final double floor;
    private final List<Neighbour<T>> found = new ArrayList<>();

    Best(int count, double floor) {
        this.count = count;
        this.floor = floor;
    }

    boolean wants(double similarity) {
        return similarity >= floor
                && count > 0
                && (found.size() < count || similarity > found.getLast().similarity());
    }

    void offer(Neighbour<T> neighbour) {
        if (!wants(neighbour.similarity()) || known(neighbour)) {
            return;
        }
        if (found.size() == count) {
            found.removeLast();
        }
        int place = found.size();
        while (place > 0 && found.get(place - 1).similarity() < neighbour.similarity()) {
            place--;
        }
        found.add(place, neighbour);
    }

    List<Neighbour<T>> inOrder() {
        return List.copyOf(found);
    }

    /** An entry that moved during the search is met twice. */
    private boolean known(Neighbour<T> neighbour) {
        for (Neighbour<T> other : found) {
            if (other.entry().equals(neighbour.entry())) {
                return true;
            }
        }
        return false;
    }
}
