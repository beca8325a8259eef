package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.Dfa;
import io.lampejo.generation.structured.automaton.Strings;
import io.lampejo.json.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * A language of answers, made of literals, free text and JSON. Immutable; the parts of one grammar
 * may be parts of another.
 *
 * <p>Text and JSON are made of plain tokens: a special token is allowed only where {@link
 * #specialOrLiteral} or {@link #freeTextUntilSpecial} names it.
 */
public final class Grammar {
    private static final long LITERAL_STEPS = 1L << 28;

    private final Node node;
    private final long bytes;

    /**
     * @param bytes of memory that it takes, about
     */
    Grammar(Node node, long bytes) {
        this.node = node;
        this.bytes = bytes;
    }

    private Grammar(Node node, Grammar... parts) {
        this(node, 4096 + Arrays.stream(parts).mapToLong(Grammar::bytes).sum());
    }

    long bytes() {
        return bytes;
    }

    Node node() {
        return node;
    }

    /**
     * Any JSON object. Between its tokens stands nothing, or one space behind a comma or a colon,
     * so that it cannot go on for ever without saying anything; it is nested 32 levels deep at
     * most.
     */
    public static Grammar anyJsonObject() {
        return new Grammar(Json.OBJECT);
    }

    /**
     * JSON that follows a schema (JSON Schema 2020-12 and, where they differ in spelling only,
     * older drafts). Whatever it lets through is valid; it does not let through all that is valid:
     *
     * <ul>
     *   <li>fields come in the order in which {@code properties} declares them, required names
     *       without a declaration behind them, then further ones;
     *   <li>further fields come only where {@code additionalProperties} or {@code
     *       patternProperties} allows them explicitly, or where no property is declared at all;
     *   <li>white space is that of {@link #anyJsonObject()}; numbers have 15 digits before and
     *       behind the point; recursion is bounded.
     * </ul>
     *
     * @param param the request's field that holds the schema, for errors
     * @throws io.lampejo.failure.FailureException InvalidInput, with the JSON pointer of what is
     *     wrong, cannot be decided during decoding or is over a limit
     */
    public static Grammar jsonSchema(JsonValue schema, String param) {
        return SchemaCompiler.compile(schema, param);
    }

    /** This text. */
    public static Grammar literal(String text) {
        return new Grammar(literalNode(List.of(text)));
    }

    /**
     * The special token of that name, where the vocabulary has one, or else the name spelt out in
     * plain tokens.
     */
    public static Grammar specialOrLiteral(String name) {
        return new Grammar(
                new Node.Choice(List.of(new Node.Special(name), literalNode(List.of(name)))));
    }

    public static Grammar sequence(Grammar... parts) {
        return new Grammar(new Node.Sequence(nodes(parts)), parts);
    }

    /**
     * @param options at least one
     */
    public static Grammar choice(Grammar... options) {
        if (options.length == 0) {
            throw new IllegalArgumentException("a choice of nothing");
        }
        return new Grammar(new Node.Choice(nodes(options)), options);
    }

    /**
     * @param item not empty
     * @param separator between items; may be the empty string
     * @param max {@link Integer#MAX_VALUE} where there is no limit
     */
    public static Grammar repeat(Grammar item, String separator, int min, int max) {
        if (item.node.mayBeEmpty() || min < 0 || max < min) {
            throw new IllegalArgumentException(
                    "between %d and %d items that must not be empty".formatted(min, max));
        }
        return new Grammar(new Repeat(item.node, literalNode(List.of(separator)), min, max), item);
    }

    /**
     * Any text, the empty one too. Once the trigger stands in it, it is over and {@code then}
     * follows; before that the answer may end anywhere.
     *
     * @param trigger not empty
     */
    public static Grammar freeTextUntil(String trigger, Grammar then) {
        Node until = new Node.Terminal(Strings.textUpTo(trigger));
        return new Grammar(
                new Node.Choice(
                        List.of(
                                Node.Sequence.EMPTY,
                                new Node.Terminal(Strings.textWithout(trigger)),
                                new Node.Sequence(List.of(until, then.node)))),
                then);
    }

    /**
     * As {@link #freeTextUntil}, where the trigger is the special token of that name, if the
     * vocabulary has one, or the name spelt out in plain tokens.
     */
    public static Grammar freeTextUntilSpecial(String name, Grammar then) {
        Node text = new Node.Terminal(Strings.textWithout(name));
        Node spelt = new Node.Terminal(Strings.textUpTo(name));
        Node special = new Node.Special(name);
        return new Grammar(
                new Node.Choice(
                        List.of(
                                Node.Sequence.EMPTY,
                                text,
                                new Node.Sequence(List.of(spelt, then.node)),
                                new Node.Sequence(List.of(special, then.node)),
                                new Node.Sequence(List.of(text, special, then.node)))),
                then);
    }

    private static Node literalNode(List<String> texts) {
        return texts.equals(List.of(""))
                ? Node.Sequence.EMPTY
                : new Node.Terminal(Dfa.of(texts, new Budget(LITERAL_STEPS)));
    }

    private static List<Node> nodes(Grammar... grammars) {
        return Arrays.stream(grammars).map(Grammar::node).toList();
    }
}
