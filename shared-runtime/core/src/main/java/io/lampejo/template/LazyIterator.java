package io.lampejo.template;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that computes an item when it is asked for it. */
abstract class LazyIterator implements Iterator<Value> {
    private @Nullable Value next;
    private boolean done;

    /** The next item, or null where there is none. */
    abstract @Nullable Value advance();

    @Override
    public final boolean hasNext() {
        if (next == null && !done) {
            next = advance();
            done = next == null;
        }
        return next != null;
    }

    @Override
    public final Value next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Value value = next;
        next = null;
        return value;
    }
}
