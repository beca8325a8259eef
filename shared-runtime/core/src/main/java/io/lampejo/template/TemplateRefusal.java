package io.lampejo.template;

/**
 * The template refused its input through {@code raise_exception}, for instance because roles do not
 * alternate. The message is the template's own and is meant for the caller.
 */
public final class TemplateRefusal extends TemplateException {
    private static final long serialVersionUID = 1L;

    TemplateRefusal(String message) {
        super(Kind.REFUSED, message);
    }
}
