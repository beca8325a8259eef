package io.lampejo.template;

import java.util.List;

/** Tokens, read from first to last. */
final class TokenStream {
    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token current() {
        return tokens.get(at);
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
