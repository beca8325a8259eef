package io.lampejo.caching.semantic.guard;

import java.util.List;
import java.util.Map;

/**
 * What a text says that similarity does not see. Immutable; made once for each text, in time linear
 * in its length, some tens of keys of which most are shared with the tables.
 *
 * <p>Of a text of more than {@value #MAX_CHARS} characters nothing is noted, and it is refused
 * everything: embeddings do not see the end of such a text either.
 */
public final class Reading {
    /** In UTF-16 units. */
    public static final int MAX_CHARS = 2_000;

    private static final Reading TOO_LONG = new Reading();

    private final boolean tooLong;
    private final Tongue tongue;
    private final List<String> opposites;
    private final Map<Guard, Marks> marks;
    private final Kind kind;
    private final Sequence sequence;

    private Reading() {
        this.tooLong = true;
        this.tongue = Tongue.OTHER;
        this.opposites = List.of();
        this.marks = Map.of();
        this.kind = Kind.NONE;
        this.sequence = Sequence.of(List.of(), List.of(), List.of());
    }

    /**
     * @param marks of the guards that have any; owned
     * @param opposites sorted; {@code enable+}
     */
    Reading(
            Tongue tongue,
            List<String> opposites,
            Map<Guard, Marks> marks,
            Kind kind,
            Sequence sequence) {
        this.tooLong = false;
        this.tongue = tongue;
        this.opposites = opposites;
        this.marks = marks;
        this.kind = kind;
        this.sequence = sequence;
    }

    public static Reading of(String text) {
        if (text.length() > MAX_CHARS) {
            return TOO_LONG;
        }
        String composed = Folding.composed(text);
        // One character may be many when composed.
        return composed.length() > MAX_CHARS ? TOO_LONG : Reader.read(composed);
    }

    boolean tooLong() {
        return tooLong;
    }

    Tongue tongue() {
        return tongue;
    }

    List<String> opposites() {
        return opposites;
    }

    Marks marks(Guard guard) {
        return marks.getOrDefault(guard, Marks.NONE);
    }

    Kind kind() {
        return kind;
    }

    Sequence sequence() {
        return sequence;
    }
}
