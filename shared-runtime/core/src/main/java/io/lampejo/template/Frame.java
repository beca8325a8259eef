package io.lampejo.template;

import org.jspecify.annotations.Nullable;

/** A {@link Region} that runs: the values of its variables, and where its text goes. */
final class Frame {
    private final Rendering rendering;
    private final @Nullable Frame parent;
    private final Region region;
    private final @Nullable Value[] values;
    private final Text out;

    private Frame(Rendering rendering, @Nullable Frame parent, Region region, Text out) {
        this.rendering = rendering;
        this.parent = parent;
        this.region = region;
        this.out = out;
        this.values = new @Nullable Value[region.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (region.start(i)) {
                        case OUTER -> parent == null ? null : parent.find(region.name(i));
                        case GIVEN -> rendering.find(region.name(i));
                        case PARAMETER, MISSING -> null;
                    };
        }
    }

    static Frame root(Rendering rendering, Region region, Text out) {
        return new Frame(rendering, null, region, out);
    }

    /** A frame inside this one, that writes to the same place. */
    Frame enter(Region inner) {
        return new Frame(rendering, this, inner, out);
    }

    /** A frame inside this one, whose text is kept apart. */
    Frame capture(Region inner) {
        return new Frame(rendering, this, inner, new Text(rendering.budget()));
    }

    Value get(String name) {
        Value value = find(name);
        return value != null ? value : Undefined.variable(name);
    }

    /** Null where nothing was assigned to the name. */
    private @Nullable Value find(String name) {
        for (Frame frame = this; frame != null; frame = frame.parent) {
            int slot = frame.region.slot(name);
            if (slot >= 0) {
                return frame.values[slot];
            }
        }
        return rendering.find(name);
    }

    void set(String name, Value value) {
        int slot = region.slot(name);
        if (slot < 0) {
            throw new IllegalStateException("the parser stored no name '" + name + "' here");
        }
        values[slot] = value;
    }

    /** Does nothing where the region has no such parameter. */
    void setIfUsed(String name, Value value) {
        int slot = region.slot(name);
        if (slot >= 0) {
            values[slot] = value;
        }
    }

    Rendering rendering() {
        return rendering;
    }

    Text out() {
        return out;
    }

    void print(Value value) {
        switch (value) {
            case StringValue string -> out.append(string.text());
            case Undefined _ -> {}
            default -> PythonText.repr(value, out);
        }
    }
}
