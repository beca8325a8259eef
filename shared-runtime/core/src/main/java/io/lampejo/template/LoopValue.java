package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variable {@code loop} inside a {@code for}. Called, it renders a recursive loop again. */
final class LoopValue implements Callable {
    private final Value source;
    private final int depth0;
    private final @Nullable Recursion recursion;
    private Iterator<Value> items;
    private int index0 = -1;
    private int length = -1;
    private @Nullable Value previous;
    private @Nullable Value current;
    private @Nullable Value peeked;
    private @Nullable Value lastChanged;

    /** Renders the loop's body for what is one level down. */
    interface Recursion {
        String render(Value items, int depth0);
    }

    /**
     * @param source whose length counts, unless it is a generator
     * @param items of the source
     * @param recursion null where the loop is not recursive
     */
    LoopValue(Value source, Iterator<Value> items, int depth0, @Nullable Recursion recursion) {
        this.source = source;
        this.items = items;
        this.depth0 = depth0;
        this.recursion = recursion;
    }

    /** The next item, or null where the loop is over. */
    @Nullable Value advance() {
        Value next = peek();
        if (next != null) {
            peeked = null;
            previous = current;
            current = next;
            index0++;
        }
        return next;
    }

    private @Nullable Value peek() {
        if (peeked == null && items.hasNext()) {
            peeked = items.next();
        }
        return peeked;
    }

    int index() {
        return index0 + 1;
    }

    int length() {
        if (length < 0) {
            length = Iteration.hasLength(source) ? Iteration.length(source) : countRest();
        }
        return length;
    }

    private int countRest() {
        List<Value> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);
        items = rest.iterator();
        return rest.size() + index() + (peeked == null ? 0 : 1);
    }

    /** Null where a loop has no such attribute. */
    @Nullable Value attribute(String name) {
        return switch (name) {
            case "index" -> IntValue.of(index());
            case "index0" -> IntValue.of(index0);
            case "revindex" -> IntValue.of((long) length() - index0);
            case "revindex0" -> IntValue.of((long) length() - index());
            case "first" -> BoolValue.of(index0 == 0);
            case "last" -> BoolValue.of(peek() == null);
            case "length" -> IntValue.of(length());
            case "depth" -> IntValue.of(depth0 + 1L);
            case "depth0" -> IntValue.of(depth0);
            case "previtem" -> Values.or(previous, Undefined.because("there is no previous item"));
            case "nextitem" -> Values.or(peek(), Undefined.because("there is no next item"));
            case "cycle" -> new Builtin("cycle", (a, r) -> cycle(a.positional()));
            case "changed" -> new Builtin("changed", (a, r) -> changed(a, r.budget()));
            default -> null;
        };
    }

    private Value cycle(List<Value> choices) {
        if (choices.isEmpty()) {
            throw TemplateException.type("no items for cycling given");
        }
        return choices.get(index0 % choices.size());
    }

    private Value changed(Arguments arguments, Budget budget) {
        TupleValue value = new TupleValue(arguments.positional());
        if (lastChanged != null && Comparison.equal(lastChanged, value, budget)) {
            return BoolValue.FALSE;
        }
        lastChanged = value;
        return BoolValue.TRUE;
    }

    @Override
    public Value call(Arguments arguments, Rendering rendering) {
        Value inner = Values.given(arguments.bind("loop", 1, "iterable")[0]);
        if (recursion == null) {
            throw TemplateException.type(
                    "The loop must have the 'recursive' marker to be called recursively.");
        }
        rendering.budget().enter();
        StringValue text = StringValue.of(recursion.render(inner, depth0 + 1));
        rendering.budget().leave();
        return text;
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }
}
