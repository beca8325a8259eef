package io.lampejo.template;

/** A template could not be rendered with the variables it was given. */
public class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, by the exception that the reference implementation raises. */
    public enum Kind {
        /** An undefined value was used as if it were one: {@code UndefinedError}. */
        UNDEFINED,
        /** A value of the wrong type: {@code TypeError}. */
        TYPE,
        /** A value of the right type that does not fit: {@code ValueError}. */
        VALUE,
        /** {@code ZeroDivisionError} or {@code OverflowError}. */
        ARITHMETIC,
        /** An item that is not there: {@code KeyError} or {@code IndexError}. */
        LOOKUP,
        /** What the sandbox forbids, such as changing a list: {@code SecurityError}. */
        SECURITY,
        /** A filter or test that does not exist, or was given wrong arguments. */
        RUNTIME,
        /** The template refused its input through {@code raise_exception}. */
        REFUSED,
        /** The rendering took more than its {@link RenderLimits}. */
        LIMIT,
        /** Python has it, this interpreter does not. */
        UNSUPPORTED
    }

    private final Kind kind;

    TemplateException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public final Kind kind() {
        return kind;
    }

    /** The same, with the line in its message. */
    final TemplateException at(int line) {
        return new TemplateException(kind, "line %d: %s".formatted(line, getMessage()));
    }

    static TemplateException type(String message) {
        return new TemplateException(Kind.TYPE, message);
    }

    static TemplateException value(String message) {
        return new TemplateException(Kind.VALUE, message);
    }

    static TemplateException arithmetic(String message) {
        return new TemplateException(Kind.ARITHMETIC, message);
    }

    static TemplateException lookup(String message) {
        return new TemplateException(Kind.LOOKUP, message);
    }

    static TemplateException security(String message) {
        return new TemplateException(Kind.SECURITY, message);
    }

    static TemplateException runtime(String message) {
        return new TemplateException(Kind.RUNTIME, message);
    }

    static TemplateException limit(String message) {
        return new TemplateException(Kind.LIMIT, message);
    }

    static TemplateException unsupported(String message) {
        return new TemplateException(Kind.UNSUPPORTED, message);
    }
}
