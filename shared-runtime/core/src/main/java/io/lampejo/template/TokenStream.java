package io.lampejo.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens, read from first to last. */
final class TokenStream {
    private final List<Token> tokens;
    private final @Nullable TemplateSyntaxException failure;
    private int at;

    /**
     * @param failure why there are no more tokens than these; null where that is all
     */
    TokenStream(List<Token> tokens, @Nullable TemplateSyntaxException failure) {
        this.tokens = tokens;
        this.failure = failure;
    }

    Token current() {
        Token token = tokens.get(at);
        if (token.is(Token.Type.END) && failure != null) {
            throw failure;
        }
        return token;
    }

    Token ahead() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = current();
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean skipName(String name) {
        if (current().isName(name)) {
            next();
            return true;
        }
        return false;
    }

    boolean skipOperator(String symbol) {
        if (current().isOperator(symbol)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(Token.Type type) {
        if (!current().is(type)) {
            throw expected(type == Token.Type.NAME ? "a name" : new Token(type, "", 0).describe());
        }
        return next();
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw expected("'" + name + "'");
        }
    }

    void expectOperator(String symbol) {
        if (!skipOperator(symbol)) {
            throw expected("'" + symbol + "'");
        }
    }

    private TemplateSyntaxException expected(String what) {
        return wrong("expected %s, got '%s'".formatted(what, current().describe()));
    }

    TemplateSyntaxException wrong(String message) {
        return new TemplateSyntaxException(current().line(), message);
    }
}
