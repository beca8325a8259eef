package io.lampejo.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one stretch of a template: the whole, a loop's body, a macro's. Jinja decides
 * before anything runs which names belong to which stretch, and what they are where nothing has
 * been assigned yet; so does this, in the order in which the names are written.
 *
 * <p>The parser fills a region and then links it; after that it never changes.
 */
final class Region {

    /** What a name is when its region is entered. */
    enum Start {
        /** Given from outside: a loop's item, a macro's parameter. */
        PARAMETER,
        /** What it is in the region around this one. */
        OUTER,
        /** The variable that the caller gave. */
        GIVEN,
        /** Nothing. */
        MISSING
    }

    /** Owns nothing. */
    static final Region EMPTY = new Region(null);

    private final @Nullable Region parent;
    private final Set<String> referenced = new HashSet<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Start> stores = new HashMap<>();
    private final Set<String> loadedWithin = new HashSet<>();
    private String[] names = {};
    private Start[] starts = {};
    private int branches;

    Region(@Nullable Region parent) {
        this.parent = parent;
    }

    void load(String name) {
        referenced.add(name);
        for (Region region = this; region != null; region = region.parent) {
            region.loadedWithin.add(name);
        }
    }

    /** A name that is set before it is ever read is nothing until then, except in a branch. */
    void store(String name) {
        boolean first = referenced.add(name);
        stores.putIfAbsent(name, first && branches == 0 ? Start.MISSING : Start.GIVEN);
    }

    void parameter(String name) {
        referenced.add(name);
        stores.put(name, Start.PARAMETER);
    }

    void enterBranch() {
        branches++;
    }

    void leaveBranch() {
        branches--;
    }

    /** Whether the name is read here or in any region inside this one. */
    boolean loads(String name) {
        return loadedWithin.contains(name);
    }

    /** Settles what each name starts as; to be called when all regions are filled. */
    void link() {
        names = stores.keySet().toArray(String[]::new);
        starts = new Start[names.length];
        for (int i = 0; i < names.length; i++) {
            Start start = stores.getOrDefault(names[i], Start.MISSING);
            boolean outer = start != Start.PARAMETER && isReferencedAround(names[i]);
            starts[i] = outer ? Start.OUTER : start;
            slots.put(names[i], i);
        }
    }

    private boolean isReferencedAround(String name) {
        for (Region region = parent; region != null; region = region.parent) {
            if (region.referenced.contains(name)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return names.length;
    }

    String name(int slot) {
        return names[slot];
    }

    Start start(int slot) {
        return starts[slot];
    }

    /** -1 where the region does not own the name. */
    int slot(String name) {
        Integer slot = slots.get(name);
        return slot == null ? -1 : slot;
    }
}
