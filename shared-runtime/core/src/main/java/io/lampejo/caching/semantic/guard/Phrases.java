package io.lampejo.caching.semantic.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases of all tables of one language, as a tree of words. Immutable once built. */
final class Phrases {
    private final Tongue tongue;
    private final Node root = new Node();

    Phrases(Tongue tongue) {
        this.tongue = tongue;
    }

    /**
     * Lines of {@code key: phrase, phrase}. {@code ~} before a phrase: it may be left out; {@code
     * ^}: only with a capital; lines that begin with {@code #} are for the reader.
     */
    void addKeyed(Family family, String table, boolean inflected) {
        for (String line : (Iterable<String>) table.lines()::iterator) {
            int colon = line.indexOf(':');
            if (colon < 0 || line.startsWith("#")) {
                continue;
            }
            String key = line.substring(0, colon).strip();
            for (String phrase : line.substring(colon + 1).split(",", -1)) {
                String stripped = phrase.strip();
                add(family, key, stripped, inflected);
                if (tongue == Tongue.PORTUGUESE && (" " + stripped).contains(" e ")) {
                    // The tables are written without accents, and this one is told by it.
                    add(family, key, (" " + stripped).replace(" e ", " é ").strip(), inflected);
                }
            }
        }
    }

    /** Words between spaces, each its own key. */
    void addWords(Family family, String table, boolean inflected) {
        for (String word : table.split("\\s+", -1)) {
            String folded = Folding.fold(word);
            add(family, inflected ? Stems.of(folded, tongue) : folded, word, inflected);
        }
    }

    private void add(Family family, String key, String marked, boolean inflected) {
        if (marked.isEmpty()) {
            return;
        }
        boolean soft = marked.charAt(0) == '~';
        boolean capital = marked.charAt(0) == '^';
        Node node = root;
        for (String word : marked.substring(soft || capital ? 1 : 0).split(" ", -1)) {
            String folded = Folding.fold(word);
            node =
                    inflected
                            ? node.stems.computeIfAbsent(Stems.of(folded, tongue), _ -> new Node())
                            : node.words.computeIfAbsent(folded, _ -> new Node());
        }
        node.senses.add(new Sense(family, key, soft, capital));
        node.senses.sort(Comparator.comparing(Sense::family));
    }

    boolean begins(String word, String stem) {
        return root.words.containsKey(word) || root.stems.containsKey(stem);
    }

    /** The longest phrase at a place. */
    @Nullable Match longest(List<Token> tokens, String[] stems, int at) {
        return longest(root, tokens, stems, at, at);
    }

    private static @Nullable Match longest(
            Node node, List<Token> tokens, String[] stems, int start, int at) {
        Match best = null;
        if (at < tokens.size() && (at == start || !tokens.get(at).is(Token.Trait.AFTER_BREAK))) {
            Node exact = node.words.isEmpty() ? null : node.words.get(tokens.get(at).text());
            if (exact != null) {
                best = longest(exact, tokens, stems, start, at + 1);
            }
            Node stemmed = node.stems.isEmpty() ? null : node.stems.get(stems[at]);
            if (stemmed != null) {
                best = better(best, longest(stemmed, tokens, stems, start, at + 1));
            }
        }
        return best == null && !node.senses.isEmpty() ? new Match(node.senses, at - start) : best;
    }

    /**
     * The longer one. Of two of one length both count, unless the first is a small word that only
     * looks like a form of the other: "para" is no form of "parar".
     */
    private static @Nullable Match better(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.length() != other.length()) {
            return one.length() > other.length() ? one : other;
        }
        if (one.senses().getFirst().family().alone()) {
            return one;
        }
        List<Sense> both = new ArrayList<>(one.senses());
        both.addAll(other.senses());
        both.sort(Comparator.comparing(Sense::family));
        return new Match(both, one.length());
    }

    /**
     * @param length in tokens
     */
    record Match(List<Sense> senses, int length) {}

    private static final class Node {
        final Map<String, Node> words = new HashMap<>(2);
        final Map<String, Node> stems = new HashMap<>(2);
        final List<Sense> senses = new ArrayList<>(1);
    }
}
