package io.lampejo.generation.structured;

import io.lampejo.generation.structured.automaton.CharDfa;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What objects must be.
 *
 * @param clauses one of each schema that speaks of fields
 * @param max {@link Integer#MAX_VALUE} where there is no limit
 * @param names languages to each of which every name must belong
 */
record ObjectRules(
        List<Clause> clauses, Set<String> required, int min, int max, List<CharDfa> names) {
    static final ObjectRules NONE =
            new ObjectRules(List.of(), Set.of(), 0, Integer.MAX_VALUE, List.of());

    /**
     * @param further schema of the fields of which nothing else is said; null where it is absent
     */
    record Clause(
            Map<String, Location> properties, List<Pattern> patterns, @Nullable Location further) {
        Clause {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
            patterns = List.copyOf(patterns);
        }

        /** All schemas of a field. */
        List<Location> at(String name) {
            List<Location> all = new ArrayList<>();
            Location own = properties.get(name);
            if (own != null) {
                all.add(own);
            }
            for (Pattern pattern : patterns) {
                if (pattern.names().matches(name)) {
                    all.add(pattern.schema());
                }
            }
            if (all.isEmpty() && further != null) {
                all.add(further);
            }
            return all;
        }
    }

    record Pattern(CharDfa names, Location schema) {}

    ObjectRules {
        clauses = List.copyOf(clauses);
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        names = List.copyOf(names);
    }

    ObjectRules and(ObjectRules other) {
        Set<String> all = new LinkedHashSet<>(required);
        all.addAll(other.required);
        int least = Math.max(min, other.min);
        int most = Math.min(max, other.max);
        return new ObjectRules(
                Lists.concat(clauses, other.clauses),
                all,
                least,
                most,
                Lists.concat(names, other.names));
    }

    /** All schemas of a field. */
    List<Location> at(String name) {
        return clauses.stream().flatMap(clause -> clause.at(name).stream()).toList();
    }

    boolean allows(String name) {
        return names.stream().allMatch(language -> language.matches(name));
    }
}
