package io.lampejo.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses expressions by Jinja's grammar, one method a level of precedence. */
final class ExpressionParser {
    private static final int MAX_DEPTH = 200;

    private final TokenStream tokens;
    private final Scopes scopes;
    private int depth;

    ExpressionParser(TokenStream tokens, Scopes scopes) {
        this.tokens = tokens;
        this.scopes = scopes;
    }

    /** One expression, or several with commas between, which make a tuple. */
    Expression tupleOrOne() {
        return tuple(this::expression, false);
    }

    /** As {@link #tupleOrOne()}, where {@code if} does not belong to the expression. */
    Expression tupleOrOneBeforeIf() {
        return tuple(this::or, false);
    }

    private interface Part {
        Expression parse();
    }

    private Expression tuple(Part part, boolean inParentheses) {
        List<Expression> items = new ArrayList<>();
        boolean isTuple = false;
        while (!isTupleEnd()) {
            items.add(part.parse());
            if (!tokens.skipOperator(",")) {
                break;
            }
            isTuple = true;
        }
        if (!isTuple && items.size() == 1) {
            return items.getFirst();
        }
        if (!isTuple && !inParentheses) {
            throw tokens.wrong(
                    "Expected an expression, got '%s'".formatted(tokens.current().describe()));
        }
        return new TupleLiteral(items);
    }

    private boolean isTupleEnd() {
        Token token = tokens.current();
        return token.is(Token.Type.VARIABLE_END)
                || token.is(Token.Type.BLOCK_END)
                || token.isOperator(")");
    }

    Expression expression() {
        if (++depth > MAX_DEPTH) {
            throw tokens.wrong("expressions are nested too deeply");
        }
        Expression expression = conditional();
        depth--;
        return expression;
    }

    private Expression conditional() {
        int line = tokens.current().line();
        int mark = scopes.unknowns();
        Expression then = or();
        while (tokens.skipName("if")) {
            Expression condition = or();
            Expression otherwise = tokens.skipName("else") ? expression() : null;
            then = new Conditional(condition, then, otherwise, line);
            line = tokens.current().line();
            scopes.forgiveFrom(mark);
        }
        return then;
    }

    private Expression or() {
        Expression left = and();
        while (tokens.skipName("or")) {
            left = new Logical(Logical.Operator.OR, left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.skipName("and")) {
            left = new Logical(Logical.Operator.AND, left, not());
        }
        return left;
    }

    private Expression not() {
        int negations = 0;
        while (tokens.skipName("not")) {
            negations++;
        }
        Expression expression = comparison();
        for (int i = 0; i < negations; i++) {
            expression = new Unary(Unary.Operator.NOT, expression);
        }
        return expression;
    }

    private Expression comparison() {
        Expression first = sum();
        List<Chain.Link> links = new ArrayList<>();
        for (ComparisonOperator operator = comparisonOperator();
                operator != null;
                operator = comparisonOperator()) {
            links.add(new Chain.Link(operator, sum()));
        }
        return links.isEmpty() ? first : new Chain(first, links);
    }

    private @Nullable ComparisonOperator comparisonOperator() {
        Token token = tokens.current();
        if (token.is(Token.Type.OPERATOR)) {
            for (ComparisonOperator operator : ComparisonOperator.values()) {
                if (tokens.skipOperator(operator.symbol())) {
                    return operator;
                }
            }
            return null;
        }
        if (tokens.skipName("in")) {
            return ComparisonOperator.IN;
        }
        if (token.isName("not") && tokens.ahead().isName("in")) {
            tokens.next();
            tokens.next();
            return ComparisonOperator.NOT_IN;
        }
        return null;
    }

    private Expression sum() {
        Expression left = concatenation();
        while (true) {
            if (tokens.skipOperator("+")) {
                left = new Binary(BinaryOperator.ADD, left, concatenation());
            } else if (tokens.skipOperator("-")) {
                left = new Binary(BinaryOperator.SUB, left, concatenation());
            } else {
                return left;
            }
        }
    }

    private Expression concatenation() {
        Expression first = product();
        if (!tokens.current().isOperator("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator("~")) {
            parts.add(product());
        }
        return new Concatenation(parts);
    }

    private Expression product() {
        Expression left = power();
        while (true) {
            BinaryOperator operator =
                    !tokens.current().is(Token.Type.OPERATOR)
                            ? null
                            : switch (tokens.current().text()) {
                                case "*" -> BinaryOperator.MUL;
                                case "/" -> BinaryOperator.DIV;
                                case "//" -> BinaryOperator.FLOOR_DIV;
                                case "%" -> BinaryOperator.MOD;
                                default -> null;
                            };
            if (operator == null) {
                return left;
            }
            tokens.next();
            left = new Binary(operator, left, power());
        }
    }

    private Expression power() {
        Expression left = unary(true);
        while (tokens.skipOperator("**")) {
            left = new Binary(BinaryOperator.POW, left, unary(true));
        }
        return left;
    }

    /**
     * @param filters whether filters and tests may follow
     */
    private Expression unary(boolean filters) {
        if (++depth > MAX_DEPTH) {
            throw tokens.wrong("expressions are nested too deeply");
        }
        Expression expression;
        if (tokens.skipOperator("-")) {
            expression = new Unary(Unary.Operator.NEGATE, unary(false));
        } else if (tokens.skipOperator("+")) {
            expression = new Unary(Unary.Operator.AFFIRM, unary(false));
        } else {
            expression = primary();
        }
        expression = postfix(expression);
        depth--;
        return filters ? filtersAndTests(expression) : expression;
    }

    private Expression primary() {
        Token token = tokens.next();
        return switch (token.type()) {
            case NAME -> name(token.text());
            case STRING -> {
                StringBuilder text = new StringBuilder(token.text());
                while (tokens.current().is(Token.Type.STRING)) {
                    text.append(tokens.next().text());
                }
                yield new Literal(StringValue.of(text.toString()));
            }
            case INTEGER -> new Literal(NumberLiteral.integer(token.text()));
            case FLOAT -> new Literal(new FloatValue(Double.parseDouble(token.text())));
            case OPERATOR -> bracket(token);
            default -> throw unexpected(token);
        };
    }

    private Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Literal(BoolValue.TRUE);
            case "false", "False" -> new Literal(BoolValue.FALSE);
            case "none", "None" -> new Literal(NoneValue.NONE);
            default -> {
                scopes.region().load(name);
                yield new Variable(name);
            }
        };
    }

    private Expression bracket(Token open) {
        return switch (open.text()) {
            case "(" -> {
                Expression inner = tuple(this::expression, true);
                tokens.expectOperator(")");
                yield inner;
            }
            case "[" -> list();
            case "{" -> dict();
            default -> throw unexpected(open);
        };
    }

    private static TemplateSyntaxException unexpected(Token token) {
        return new TemplateSyntaxException(
                token.line(), "unexpected '%s'".formatted(token.describe()));
    }

    private Expression list() {
        List<Expression> items = new ArrayList<>();
        while (!tokens.skipOperator("]")) {
            items.add(expression());
            if (!tokens.current().isOperator("]")) {
                tokens.expectOperator(",");
            }
        }
        return new ListLiteral(items);
    }

    private Expression dict() {
        List<DictLiteral.Pair> pairs = new ArrayList<>();
        while (!tokens.skipOperator("}")) {
            Expression key = expression();
            tokens.expectOperator(":");
            pairs.add(new DictLiteral.Pair(key, expression()));
            if (!tokens.current().isOperator("}")) {
                tokens.expectOperator(",");
            }
        }
        return new DictLiteral(pairs);
    }

    private Expression postfix(Expression expression) {
        Expression result = expression;
        while (true) {
            if (tokens.skipOperator(".")) {
                result = attribute(result);
            } else if (tokens.skipOperator("[")) {
                result = subscript(result);
            } else if (tokens.current().isOperator("(")) {
                result = new Call(result, arguments());
            } else {
                return result;
            }
        }
    }

    private Expression attribute(Expression owner) {
        Token token = tokens.next();
        return switch (token.type()) {
            case NAME -> new Attribute(owner, token.text());
            case INTEGER -> new Subscript(owner, new Literal(NumberLiteral.integer(token.text())));
            default -> throw new TemplateSyntaxException(token.line(), "expected name or number");
        };
    }

    private Expression subscript(Expression owner) {
        if (tokens.current().isOperator(":")) {
            return slice(owner, null);
        }
        if (tokens.current().isOperator("]")) {
            throw tokens.wrong("expected subscript expression");
        }
        Expression key = expression();
        if (tokens.current().isOperator(":")) {
            return slice(owner, key);
        }
        if (tokens.skipOperator("]")) {
            return new Subscript(owner, key);
        }
        List<Expression> keys = new ArrayList<>(List.of(key));
        while (!tokens.skipOperator("]")) {
            tokens.expectOperator(",");
            keys.add(expression());
        }
        return new Subscript(owner, new TupleLiteral(keys));
    }

    private Expression slice(Expression owner, @Nullable Expression start) {
        tokens.expectOperator(":");
        Expression stop = isSliceEnd() || tokens.current().isOperator(":") ? null : expression();
        Expression step = null;
        if (tokens.skipOperator(":")) {
            step = isSliceEnd() ? null : expression();
        }
        tokens.expectOperator("]");
        return new Slice(owner, start, stop, step);
    }

    private boolean isSliceEnd() {
        return tokens.current().isOperator("]");
    }

    private Expression filtersAndTests(Expression expression) {
        Expression result = expression;
        while (true) {
            if (tokens.skipOperator("|")) {
                result = new FilterExpression(result, filter());
            } else if (tokens.skipName("is")) {
                result = test(result);
            } else if (tokens.current().isOperator("(")) {
                result = new Call(result, arguments());
            } else {
                return result;
            }
        }
    }

    /** A filter's name and arguments, without the {@code |} before it. */
    FilterStep filter() {
        int line = tokens.current().line();
        String name = dottedName();
        Filter filter = Filters.get(name);
        if (filter == null) {
            String message = "No filter named '%s'.".formatted(name);
            scopes.unknown(line, message);
            filter =
                    (i, a, r) -> {
                        throw TemplateException.runtime(message);
                    };
        }
        return new FilterStep(
                filter, tokens.current().isOperator("(") ? arguments() : CallArguments.NONE);
    }

    private Expression test(Expression value) {
        boolean negated = tokens.skipName("not");
        int line = tokens.current().line();
        String name = dottedName();
        CallArguments arguments = CallArguments.NONE;
        if (tokens.current().isOperator("(")) {
            arguments = arguments();
        } else if (isTestArgument(tokens.current())) {
            if (tokens.current().isName("is")) {
                throw tokens.wrong("You cannot chain multiple tests with is");
            }
            Expression argument = postfix(primary());
            arguments = new CallArguments(List.of(argument), Map.of(), null, null);
        }
        Test test = Tests.get(name);
        if (test == null) {
            String message = "No test named '%s'.".formatted(name);
            scopes.unknown(line, message);
            test =
                    (v, a, r) -> {
                        throw TemplateException.runtime(message);
                    };
        }
        Expression expression = new TestExpression(value, test, arguments);
        return negated ? new Unary(Unary.Operator.NOT, expression) : expression;
    }

    private static boolean isTestArgument(Token token) {
        return switch (token.type()) {
            case NAME -> !token.isName("else") && !token.isName("or") && !token.isName("and");
            case STRING, INTEGER, FLOAT -> true;
            case OPERATOR -> token.isOperator("[") || token.isOperator("{");
            default -> false;
        };
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(tokens.expect(Token.Type.NAME).text());
        while (tokens.skipOperator(".")) {
            name.append('.').append(tokens.expect(Token.Type.NAME).text());
        }
        return name.toString();
    }

    private CallArguments arguments() {
        tokens.expectOperator("(");
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        Expression spread = null;
        Expression spreadNamed = null;
        while (!tokens.skipOperator(")")) {
            if (tokens.skipOperator("**")) {
                ensure(spreadNamed == null);
                spreadNamed = expression();
            } else if (tokens.skipOperator("*")) {
                ensure(spread == null && spreadNamed == null);
                spread = expression();
            } else if (tokens.current().is(Token.Type.NAME) && tokens.ahead().isOperator("=")) {
                ensure(spreadNamed == null);
                String name = tokens.next().text();
                tokens.next();
                ensure(named.put(name, expression()) == null);
            } else {
                ensure(spread == null && spreadNamed == null && named.isEmpty());
                positional.add(expression());
            }
            if (!tokens.current().isOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        return new CallArguments(positional, named, spread, spreadNamed);
    }

    private void ensure(boolean valid) {
        if (!valid) {
            throw tokens.wrong("invalid syntax for function call expression");
        }
    }
}
