package io.lampejo.template;

/**
 * A missing variable, attribute or item. It prints as nothing, is false and iterates over nothing;
 * anything else that is done with it fails. The message is made only then: most templates ask for
 * many things that are not there.
 */
record Undefined(Origin origin) implements Value {

    /** What was looked for in vain. */
    sealed interface Origin {
        String message();
    }

    private record Variable(String name) implements Origin {
        @Override
        public String message() {
            return PythonText.repr(name) + " is undefined";
        }
    }

    private record Item(Value owner, Value key) implements Origin {
        @Override
        public String message() {
            String name = owner == NoneValue.NONE ? "None" : qualifiedName(owner) + " object";
            return (key instanceof StringValue
                            ? "'%s' has no attribute %s"
                            : "%s has no element %s")
                    .formatted(name, PythonText.repr(key));
        }
    }

    /** With its module, where that is not Python itself. */
    private static String qualifiedName(Value value) {
        return switch (value) {
            case StringValue string when string.markup() -> "markupsafe.Markup";
            case LoopValue _ -> "jinja2.runtime.LoopContext";
            case Macro _ -> "jinja2.runtime.Macro";
            default -> value.typeName();
        };
    }

    private record Unsafe(Value owner, String name) implements Origin {
        @Override
        public String message() {
            return "access to attribute %s of '%s' object is unsafe."
                    .formatted(PythonText.repr(name), owner.typeName());
        }
    }

    private record Because(String message) implements Origin {}

    static Undefined variable(String name) {
        return new Undefined(new Variable(name));
    }

    static Undefined attribute(Value owner, String name) {
        return item(owner, StringValue.of(name));
    }

    static Undefined item(Value owner, Value key) {
        return new Undefined(new Item(owner, key));
    }

    /** Something that the sandbox hides. */
    static Undefined unsafe(Value owner, String name) {
        return new Undefined(new Unsafe(owner, name));
    }

    static Undefined because(String message) {
        return new Undefined(new Because(message));
    }

    TemplateException failure() {
        return new TemplateException(
                origin instanceof Unsafe
                        ? TemplateException.Kind.SECURITY
                        : TemplateException.Kind.UNDEFINED,
                origin.message());
    }

    @Override
    public String typeName() {
        return "Undefined";
    }

    @Override
    public boolean isTrue() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return Undefined.class.hashCode();
    }
}
