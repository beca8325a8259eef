package io.lampejo.generation.structured;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finishes the rules of a grammar once all of them are defined. */
final class Rules {
    private Rules() {}

    /** Finds out which rules are recursive and how deep each must go. */
    static void close(Collection<Rule> rules) {
        Map<Rule, Set<Rule>> uses = new HashMap<>();
        rules.forEach(rule -> uses.put(rule, uses(rule)));
        Set<Rule> cyclic = new HashSet<>(rules);
        peel(cyclic, uses);
        peel(cyclic, reversed(uses));
        cyclic.forEach(Rule::recursive);

        // Rules come before those that they use: the other way round, most levels are known at
        // once.
        List<Rule> backwards = new ArrayList<>(rules).reversed();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Rule rule : backwards) {
                int levels =
                        Math.min(Node.IMPOSSIBLE, rule.body().need(Rule::levels) + rule.cost());
                if (levels < rule.levels()) {
                    rule.levels(levels);
                    changed = true;
                }
            }
        }
    }

    private static Set<Rule> uses(Rule rule) {
        Set<Rule> used = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(rule.parts());
        while (!open.isEmpty()) {
            Node part = open.remove();
            if (part instanceof Rule other) {
                used.add(other);
            } else {
                open.addAll(part.parts());
            }
        }
        return used;
    }

    private static Map<Rule, Set<Rule>> reversed(Map<Rule, Set<Rule>> uses) {
        Map<Rule, Set<Rule>> users = new HashMap<>();
        uses.forEach((rule, used) ->
                used.forEach(
                        other -> users.computeIfAbsent(other, _ -> new HashSet<>()).add(rule)));
        return users;
    }

    /** Takes away, again and again, the rules from which no way leads to another one. */
    private static void peel(Set<Rule> rules, Map<Rule, Set<Rule>> ways) {
        Map<Rule, Set<Rule>> back = reversed(ways);
        Map<Rule, Integer> left = new HashMap<>();
        Deque<Rule> leaves = new ArrayDeque<>();
        for (Rule rule : rules) {
            int count =
                    (int)
                            ways.getOrDefault(rule, Set.of()).stream()
                                    .filter(rules::contains)
                                    .count();
            left.put(rule, count);
            if (count == 0) {
                leaves.add(rule);
            }
        }
        while (!leaves.isEmpty()) {
            Rule leaf = leaves.remove();
            rules.remove(leaf);
            for (Rule user : back.getOrDefault(leaf, Set.of())) {
                if (rules.contains(user) && left.merge(user, -1, Integer::sum) == 0) {
                    leaves.add(user);
                }
            }
        }
    }
}
