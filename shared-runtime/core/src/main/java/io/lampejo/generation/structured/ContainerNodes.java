package io.lampejo.generation.structured;

import io.lampejo.generation.structured.Members.Entry;
import io.lampejo.generation.structured.Members.Presence;
import io.lampejo.generation.structured.ObjectRules.Clause;
import io.lampejo.generation.structured.ObjectRules.Pattern;
import io.lampejo.generation.structured.automaton.Budget;
import io.lampejo.generation.structured.automaton.CharDfa;
import io.lampejo.generation.structured.automaton.Lexeme;
import io.lampejo.generation.structured.automaton.RefusedException;
import io.lampejo.generation.structured.automaton.Strings;
import io.lampejo.json.JsonValue.JsonBool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Grammars of objects and arrays. */
final class ContainerNodes {
    private static final int MAX_FIRST_ITEMS = 200;
    private static final int MAX_PATTERNS = 5;

    private final Budget budget;
    private final Function<List<Location>, Node> values;

    /**
     * @param values the grammar of what belongs to all of these schemas
     */
    ContainerNodes(Budget budget, Function<List<Location>, Node> values) {
        this.budget = budget;
        this.values = values;
    }

    Node array(ArrayRules rules) {
        int first = rules.firstItems();
        if (rules.min() > rules.max()) {
            return Node.Choice.NOTHING;
        }
        if (first > MAX_FIRST_ITEMS) {
            throw new RefusedException(
                    "\"prefixItems\" has more than %d schemas".formatted(MAX_FIRST_ITEMS));
        }
        // Whoever lists the first items rarely means that anything may follow them.
        boolean closed = first > 0 && rules.min() <= first && rules.at(first).isEmpty();
        Node tail = closed || rules.max() <= first ? Node.Sequence.EMPTY : rest(rules, first);
        for (int i = Math.min(first, rules.max()) - 1; i >= 0; i--) {
            Node item = values.apply(rules.at(i));
            Node some =
                    new Node.Sequence(
                            i == 0 ? List.of(item, tail) : List.of(Json.COMMA, item, tail));
            tail = i >= rules.min() ? new Node.Choice(List.of(some, Node.Sequence.EMPTY)) : some;
        }
        return Json.array(tail);
    }

    private Node rest(ArrayRules rules, int first) {
        Node item = values.apply(rules.at(first));
        if (first == 0) {
            return new Repeat(item, Json.COMMA, rules.min(), rules.max());
        }
        return new Repeat(
                new Node.Sequence(List.of(Json.COMMA, item)),
                Node.Sequence.EMPTY,
                Math.max(0, rules.min() - first),
                rules.max() == Integer.MAX_VALUE ? rules.max() : rules.max() - first);
    }

    Node object(ObjectRules rules) {
        Set<String> names = new LinkedHashSet<>();
        rules.clauses().forEach(clause -> names.addAll(clause.properties().keySet()));
        boolean declares = !names.isEmpty();
        names.addAll(rules.required());
        List<Entry> declared = new ArrayList<>();
        for (String name : names) {
            boolean required = rules.required().contains(name);
            if (!rules.allows(name)) {
                if (required) {
                    return Node.Choice.NOTHING;
                }
                continue;
            }
            declared.add(
                    Json.entry(
                            name,
                            values.apply(rules.at(name)),
                            required ? Presence.REQUIRED : Presence.OPTIONAL));
        }
        List<Entry> others = others(rules, names, declares);
        if (rules.min() > declared.size() + 1 && !others.isEmpty()) {
            throw new RefusedException(
                    "\"minProperties\" counts fields whose names are free and might repeat");
        }
        return Json.object(new Members(declared, others, rules.min(), rules.max()));
    }

    /** The fields that no clause declares, by the patterns that their names match. */
    private List<Entry> others(ObjectRules rules, Set<String> names, boolean declares) {
        List<Pattern> patterns =
                rules.clauses().stream().flatMap(clause -> clause.patterns().stream()).toList();
        if (patterns.size() > MAX_PATTERNS) {
            throw new RefusedException(
                    "more than %d \"patternProperties\" speak of one object"
                            .formatted(MAX_PATTERNS));
        }
        boolean asked =
                (!declares && patterns.isEmpty())
                        || rules.clauses().stream().anyMatch(clause -> clause.further() != null);
        List<Entry> entries = new ArrayList<>();
        for (int matched = asked ? 0 : 1; matched < 1 << patterns.size(); matched++) {
            List<Location> schemas = schemas(rules, patterns, matched);
            if (schemas.stream().noneMatch(s -> s.schema().equals(new JsonBool(false)))) {
                Lexeme key = key(rules, names, patterns, matched);
                if (key.open(key.start())) {
                    entries.add(Json.entry(key, values.apply(schemas)));
                }
            }
        }
        return entries;
    }

    private static List<Location> schemas(ObjectRules rules, List<Pattern> patterns, int matched) {
        List<Location> schemas = new ArrayList<>();
        int index = 0;
        for (Clause clause : rules.clauses()) {
            int before = schemas.size();
            for (int i = 0; i < clause.patterns().size(); i++, index++) {
                if ((matched >> index & 1) == 1) {
                    schemas.add(patterns.get(index).schema());
                }
            }
            if (schemas.size() == before && clause.further() != null) {
                schemas.add(clause.further());
            }
        }
        return schemas;
    }

    private Lexeme key(ObjectRules rules, Set<String> names, List<Pattern> patterns, int matched) {
        if (names.isEmpty() && patterns.isEmpty() && rules.names().isEmpty()) {
            return Strings.any();
        }
        CharDfa language = CharDfa.ofLength(0, Integer.MAX_VALUE, budget);
        for (CharDfa allowed : rules.names()) {
            language = language.and(allowed, budget);
        }
        for (int i = 0; i < patterns.size(); i++) {
            CharDfa pattern = patterns.get(i).names();
            language =
                    (matched >> i & 1) == 1
                            ? language.and(pattern, budget)
                            : language.minus(pattern, budget);
        }
        return Strings.of(language.minus(CharDfa.of(names, budget), budget), budget);
    }

    /** Arrays of different values, of which there are so many. */
    Node distinct(List<Node> items, ArrayRules rules) {
        return rules.min() > items.size()
                ? Node.Choice.NOTHING
                : Json.array(new Distinct(items, rules.min(), rules.max()));
    }
}
