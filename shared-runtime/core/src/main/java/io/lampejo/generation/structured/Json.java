package io.lampejo.generation.structured;

import io.lampejo.generation.structured.Members.Entry;
import io.lampejo.generation.structured.Members.Presence;
import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.Dfa;
import io.lampejo.generation.structured.automaton.Lexeme;
import io.lampejo.generation.structured.automaton.NumberLanguage;
import io.lampejo.generation.structured.automaton.Strings;
import io.lampejo.json.JsonValue.JsonString;
import java.util.List;

/** The parts that JSON is made of. */
final class Json {
    private static final long STEPS = 1L << 28;

    static final Node COMMA = words(",", ", ");
    static final Node COLON = words(":", ": ");
    static final Node STRING = new Node.Terminal(Strings.any());
    static final Node NULL = words("null");
    static final Node NUMBER =
            new Node.Terminal(
                    new NumberLanguage(NumberLanguage.Kind.NUMBER, null, null, List.of())
                            .dfa(new Budget(STEPS)));

    /** Any value. */
    static final Rule VALUE = new Rule();

    static final Node ARRAY = array(new Repeat(VALUE, COMMA, 0, Integer.MAX_VALUE));
    static final Node OBJECT =
            object(
                    new Members(
                            List.of(), List.of(entry(Strings.any(), VALUE)), 0, Integer.MAX_VALUE));

    static {
        VALUE.recursive();
        VALUE.define(
                new Node.Choice(
                        List.of(STRING, NUMBER, words("true", "false", "null"), OBJECT, ARRAY)));
        VALUE.levels(1);
    }

    private Json() {}

    static Node words(String... words) {
        return new Node.Terminal(Dfa.of(List.of(words), new Budget(STEPS)));
    }

    static Node array(Node items) {
        return new Node.Sequence(List.of(words("["), items, words("]")));
    }

    static Node object(Members members) {
        return new Node.Sequence(List.of(words("{"), members, words("}")));
    }

    static Entry entry(String name, Node value, Presence presence) {
        String key = new JsonString(name).toJson();
        return new Entry(words(key + ":", key + ": "), value, presence);
    }

    /** An entry with any name of a language. */
    static Entry entry(Lexeme key, Node value) {
        return new Entry(
                new Node.Sequence(List.of(new Node.Terminal(key), COLON)),
                value,
                Presence.OPTIONAL);
    }
}
