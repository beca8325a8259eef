package io.lampejo.template;

import java.util.ArrayList;
import java.util.List;

/** Where the parser is, and what it cannot judge before it has seen more. */
final class Scopes {
    private final List<Region> regions = new ArrayList<>();
    private final List<TemplateSyntaxException> unknowns = new ArrayList<>();
    private Region region = new Region(null);

    Scopes() {
        regions.add(region);
    }

    Region region() {
        return region;
    }

    /** A new region inside the current one. */
    Region open() {
        Region inner = new Region(region);
        regions.add(inner);
        return inner;
    }

    /** Goes into a region, and returns the one that was current. */
    Region enter(Region inner) {
        Region outer = region;
        region = inner;
        return outer;
    }

    void leave(Region outer) {
        region = outer;
    }

    /** Notes a filter or test that does not exist. */
    void unknown(int line, String message) {
        unknowns.add(new TemplateSyntaxException(line, message));
    }

    /** How many were noted. */
    int unknowns() {
        return unknowns.size();
    }

    /** What was noted since then stands in a condition or branch, and may never be reached. */
    void forgiveFrom(int mark) {
        unknowns.subList(mark, unknowns.size()).clear();
    }

    /** To be called when all is parsed. */
    void link() {
        if (!unknowns.isEmpty()) {
            throw unknowns.getFirst();
        }
        regions.forEach(Region::link);
    }
}
