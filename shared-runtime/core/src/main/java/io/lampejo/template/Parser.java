package io.lampejo.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Parses statements by Jinja's grammar, and sorts variables into {@link Region}s. */
final class Parser {
    private static final int MAX_DEPTH = 100;

    private final Scopes scopes = new Scopes();
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final Deque<String> open = new ArrayDeque<>();
    private int loops;

    private Parser(TokenStream tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens, scopes);
        this.targets = new TargetParser(tokens, scopes);
    }

    /**
     * A whole template.
     *
     * @param region of its outermost variables
     */
    record Result(Block body, Region region) {}

    static Result parse(String source) {
        Parser parser = new Parser(Lexer.tokenize(source));
        Region root = parser.scopes.region();
        Block body = parser.statements(Set.of());
        parser.scopes.link();
        return new Result(body, root);
    }

    /** Up to a tag of one of these names, whose name is then the current token. */
    private Block statements(Set<String> ends) {
        if (open.size() > MAX_DEPTH) {
            throw tokens.wrong("blocks are nested too deeply");
        }
        List<Statement> statements = new ArrayList<>();
        while (!tokens.current().is(Token.Type.END)) {
            Token token = tokens.next();
            switch (token.type()) {
                case DATA -> statements.add(new Data(token.text()));
                case VARIABLE_BEGIN -> {
                    statements.add(new Output(expressions.tupleOrOne(), token.line()));
                    tokens.expect(Token.Type.VARIABLE_END);
                }
                default -> {
                    if (tokens.current().is(Token.Type.NAME)
                            && ends.contains(tokens.current().text())) {
                        return new Block(statements);
                    }
                    statement(statements, ends);
                    tokens.expect(Token.Type.BLOCK_END);
                }
            }
        }
        if (!ends.isEmpty()) {
            throw tokens.wrong(
                    "Unexpected end of template. Jinja was looking for the following tags: %s. The innermost block that needs to be closed is '%s'."
                            .formatted(
                                    String.join(" or ", ends.stream().sorted().toList()),
                                    open.peek()));
        }
        return new Block(statements);
    }

    private void statement(List<Statement> into, Set<String> ends) {
        if (!tokens.current().is(Token.Type.NAME)) {
            throw tokens.wrong("tag name expected");
        }
        Token tag = tokens.next();
        open.push(tag.text());
        switch (tag.text()) {
            case "set" -> into.add(set(tag.line()));
            case "if" -> into.add(branches(tag.line()));
            case "for" -> into.add(loop(tag.line()));
            case "macro" -> into.add(macro(tag.line()));
            case "call" -> into.add(call(tag.line()));
            case "filter" -> into.add(filter(tag.line()));
            case "with" -> into.add(with(tag.line()));
            case "print" -> print(into, tag.line());
            case "generation" -> into.add(generation());
            case "break" -> into.add(loopControl(Flow.BREAK, tag));
            case "continue" -> into.add(loopControl(Flow.CONTINUE, tag));
            case "block", "extends", "include", "import", "from", "autoescape" ->
                    throw new TemplateSyntaxException(
                            tag.line(),
                            "'%s' has no place in a chat template".formatted(tag.text()));
            default -> throw new TemplateSyntaxException(tag.line(), unknown(tag.text(), ends));
        }
        open.pop();
    }

    private static String unknown(String tag, Set<String> ends) {
        String message = "Encountered unknown tag '%s'.".formatted(tag);
        return ends.isEmpty()
                ? message
                : message
                        + " Jinja was looking for the following tags: %s."
                                .formatted(String.join(" or ", ends.stream().sorted().toList()));
    }

    /** The rest of a tag, and all up to one of the ends, whose name is then the current token. */
    private Block body(Set<String> ends) {
        tokens.skipOperator(":");
        tokens.expect(Token.Type.BLOCK_END);
        return statements(ends);
    }

    /** The same, in a region; the end's name is read. */
    private Block body(String end, Region region) {
        Region outer = scopes.enter(region);
        Block body = body(Set.of(end));
        scopes.leave(outer);
        tokens.next();
        return body;
    }

    private Statement set(int line) {
        Target target = targets.parse(TargetParser.Members.ALLOWED);
        if (tokens.skipOperator("=")) {
            Expression expression = expressions.tupleOrOne();
            targets.store(target);
            return new SetStatement(target, expression, line);
        }
        targets.store(target);
        Region region = scopes.open();
        Region outer = scopes.enter(region);
        List<FilterStep> filters = new ArrayList<>();
        while (tokens.skipOperator("|")) {
            filters.add(expressions.filter());
        }
        scopes.leave(outer);
        return new SetBlock(target, filters, body("endset", region), region, line);
    }

    private Statement branches(int line) {
        List<If.Branch> branches = new ArrayList<>();
        Block otherwise = Block.EMPTY;
        int mark = scopes.unknowns();
        int at = line;
        while (true) {
            Expression condition = expressions.tupleOrOneBeforeIf();
            branches.add(new If.Branch(condition, branch(Set.of("elif", "else", "endif")), at));
            Token next = tokens.next();
            at = next.line();
            if (next.isName("else")) {
                otherwise = branch(Set.of("endif"));
                tokens.next();
            }
            if (!next.isName("elif")) {
                break;
            }
        }
        scopes.forgiveFrom(mark);
        return new If(branches, otherwise);
    }

    private Block branch(Set<String> ends) {
        scopes.region().enterBranch();
        Block body = body(ends);
        scopes.region().leaveBranch();
        return body;
    }

    private Statement loop(int line) {
        Target target = targets.parse(TargetParser.Members.REFUSED);
        tokens.expectName("in");
        Expression items = expressions.tupleOrOneBeforeIf();
        Region conditionRegion = scopes.open();
        Region region = scopes.open();
        Region otherwiseRegion = scopes.open();
        targets.declare(target, conditionRegion);
        region.parameter("loop");
        targets.declare(target, region);
        Region outer = scopes.enter(conditionRegion);
        Expression condition = tokens.skipName("if") ? expressions.expression() : null;
        scopes.leave(outer);
        For.Kind kind = tokens.skipName("recursive") ? For.Kind.RECURSIVE : For.Kind.PLAIN;
        scopes.enter(region);
        loops++;
        Block body = body(Set.of("endfor", "else"));
        loops--;
        scopes.leave(outer);
        boolean hasElse = tokens.next().isName("else");
        Block otherwise = hasElse ? body("endfor", otherwiseRegion) : Block.EMPTY;
        return new For(
                target,
                items,
                condition,
                kind,
                body,
                otherwise,
                region,
                conditionRegion,
                otherwiseRegion,
                line);
    }

    private Statement loopControl(Flow flow, Token tag) {
        if (loops == 0) {
            throw new TemplateSyntaxException(
                    tag.line(), "'%s' outside loop".formatted(tag.text()));
        }
        return new LoopControl(flow);
    }

    private Statement macro(int line) {
        String name = tokens.expect(Token.Type.NAME).text();
        scopes.region().store(name);
        Region region = scopes.open();
        List<MacroBody.Parameter> parameters = signature(region);
        return new MacroDefinition(name, macroBody(parameters, "endmacro", region), line);
    }

    private Statement call(int line) {
        Region region = scopes.open();
        List<MacroBody.Parameter> parameters =
                tokens.current().isOperator("(") ? signature(region) : List.of();
        if (!(expressions.expression() instanceof Call call)) {
            throw new TemplateSyntaxException(line, "expected call");
        }
        return new CallBlock(call, macroBody(parameters, "endcall", region), line);
    }

    private List<MacroBody.Parameter> signature(Region region) {
        List<MacroBody.Parameter> parameters = new ArrayList<>();
        Region outer = scopes.enter(region);
        tokens.expectOperator("(");
        while (!tokens.skipOperator(")")) {
            if (!parameters.isEmpty()) {
                tokens.expectOperator(",");
            }
            String name = tokens.expect(Token.Type.NAME).text();
            region.parameter(name);
            boolean hasDefault = tokens.skipOperator("=");
            if (!hasDefault && !parameters.isEmpty() && parameters.getLast().otherwise() != null) {
                throw tokens.wrong("non-default argument follows default argument");
            }
            parameters.add(
                    new MacroBody.Parameter(name, hasDefault ? expressions.expression() : null));
        }
        scopes.leave(outer);
        return parameters;
    }

    private MacroBody macroBody(List<MacroBody.Parameter> parameters, String end, Region region) {
        int outerLoops = loops;
        loops = 0;
        Block body = body(end, region);
        loops = outerLoops;
        boolean callerIsRequired =
                parameters.stream()
                        .anyMatch(p -> p.name().equals("caller") && p.otherwise() == null);
        if (callerIsRequired && region.loads("caller")) {
            throw tokens.wrong(
                    "the special \"caller\" argument must be omitted or be given a default");
        }
        for (String special : List.of("caller", "kwargs", "varargs")) {
            if (region.loads(special)) {
                region.parameter(special);
            }
        }
        return new MacroBody(parameters, body, region);
    }

    private Statement filter(int line) {
        Region region = scopes.open();
        Region outer = scopes.enter(region);
        List<FilterStep> filters = new ArrayList<>();
        do {
            filters.add(expressions.filter());
        } while (tokens.skipOperator("|"));
        scopes.leave(outer);
        return new FilterBlock(filters, body("endfilter", region), region, line);
    }

    private Statement with(int line) {
        Region region = scopes.open();
        List<With.Binding> bindings = new ArrayList<>();
        while (!tokens.current().is(Token.Type.BLOCK_END)) {
            if (!bindings.isEmpty()) {
                tokens.expectOperator(",");
            }
            Target target = targets.parse(TargetParser.Members.REFUSED);
            targets.declare(target, region);
            tokens.expectOperator("=");
            bindings.add(new With.Binding(target, expressions.expression()));
        }
        return new With(bindings, body("endwith", region), region, line);
    }

    private void print(List<Statement> into, int line) {
        do {
            into.add(new Output(expressions.expression(), line));
        } while (tokens.skipOperator(","));
    }

    private Statement generation() {
        Region region = scopes.open();
        int outerLoops = loops;
        loops = 0;
        Block body = body("endgeneration", region);
        loops = outerLoops;
        return new Generation(body, region);
    }
}
