package io.lampejo.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses what can be assigned to. */
final class TargetParser {
    private static final Set<String> CONSTANTS =
            Set.of("true", "false", "none", "True", "False", "None");

    /** Whether attributes of namespaces can be targets. */
    enum Members {
        ALLOWED,
        REFUSED
    }

    private final TokenStream tokens;
    private final Scopes scopes;

    TargetParser(TokenStream tokens, Scopes scopes) {
        this.tokens = tokens;
        this.scopes = scopes;
    }

    /** One target, or several with commas between. */
    Target parse(Members members) {
        List<Target> targets = new ArrayList<>();
        boolean several = false;
        while (!isEnd()) {
            targets.add(one(members));
            if (!tokens.skipOperator(",")) {
                break;
            }
            several = true;
        }
        if (!several && targets.isEmpty()) {
            throw tokens.wrong(
                    "Expected an expression, got '%s'".formatted(tokens.current().describe()));
        }
        return several ? new Target.Unpacking(targets) : targets.getFirst();
    }

    private boolean isEnd() {
        Token token = tokens.current();
        return token.is(Token.Type.BLOCK_END)
                || token.is(Token.Type.VARIABLE_END)
                || token.isOperator(")");
    }

    private Target one(Members members) {
        if (tokens.skipOperator("(")) {
            Target inner = parse(members);
            tokens.expectOperator(")");
            return inner;
        }
        Token name = tokens.current();
        if (!name.is(Token.Type.NAME) || CONSTANTS.contains(name.text())) {
            throw tokens.wrong("can't assign to '%s'".formatted(name.describe()));
        }
        tokens.next();
        if (members == Members.ALLOWED && tokens.skipOperator(".")) {
            scopes.region().load(name.text());
            return new Target.Member(name.text(), tokens.expect(Token.Type.NAME).text());
        }
        return new Target.Name(name.text());
    }

    /** The current region sets the target's names. */
    void store(Target target) {
        switch (target) {
            case Target.Name(String name) -> scopes.region().store(name);
            case Target.Member _ -> {}
            case Target.Unpacking(List<Target> targets) -> targets.forEach(this::store);
        }
    }

    /** The target's names come into the region from outside. */
    void declare(Target target, Region region) {
        switch (target) {
            case Target.Name(String name) -> region.parameter(name);
            case Target.Member _ -> {}
            case Target.Unpacking(List<Target> targets) ->
                    targets.forEach(inner -> declare(inner, region));
        }
    }
}
