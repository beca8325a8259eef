package io.lampejo.generation.structured.automaton;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the regular part of ECMA-262's patterns as the {@code u} flag has them. Back references,
 * look-around and word boundaries are refused by name. Whether a quantifier is lazy makes no
 * difference to what matches.
 */
final class RegexParser {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_COUNT = 100_000;

    private final int[] text;
    private int at;
    private int depth;

    private RegexParser(String pattern) {
        this.text = pattern.codePoints().toArray();
    }

    /**
     * @throws RefusedException where it is no such pattern
     */
    static Regex parse(String pattern) {
        RegexParser parser = new RegexParser(pattern);
        Regex regex = parser.choice();
        if (parser.at < parser.text.length) {
            throw new RefusedException("the pattern has a ')' without its '('");
        }
        return regex;
    }

    private Regex choice() {
        if (++depth > MAX_DEPTH) {
            throw new RefusedException(
                    "the pattern has groups in more than %d levels".formatted(MAX_DEPTH));
        }
        List<Regex> options = new ArrayList<>();
        options.add(sequence());
        while (take('|')) {
            options.add(sequence());
        }
        depth--;
        return options.size() == 1 ? options.getFirst() : new Regex.Choice(options);
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        while (at < text.length && text[at] != '|' && text[at] != ')') {
            parts.add(quantified());
        }
        return parts.size() == 1 ? parts.getFirst() : new Regex.Sequence(parts);
    }

    private Regex quantified() {
        Regex item = atom();
        if (at == text.length) {
            return item;
        }
        int min;
        int max;
        switch (text[at]) {
            case '*' -> {
                min = 0;
                max = Regex.UNBOUNDED;
            }
            case '+' -> {
                min = 1;
                max = Regex.UNBOUNDED;
            }
            case '?' -> {
                min = 0;
                max = 1;
            }
            case '{' -> {
                return counted(item);
            }
            default -> {
                return item;
            }
        }
        at++;
        return repeat(item, min, max);
    }

    private Regex counted(Regex item) {
        at++;
        int min = count();
        int max = min;
        if (take(',')) {
            max = at < text.length && text[at] == '}' ? Regex.UNBOUNDED : count();
        }
        if (!take('}') || max < min) {
            throw new RefusedException("the pattern has a '{' that is no quantifier");
        }
        return repeat(item, min, max);
    }

    private Regex repeat(Regex item, int min, int max) {
        take('?');
        if (at < text.length && (text[at] == '*' || text[at] == '+' || text[at] == '?')) {
            throw new RefusedException("the pattern repeats nothing or repeats a quantifier");
        }
        if (item instanceof Regex.Start || item instanceof Regex.End) {
            throw new RefusedException("the pattern repeats an anchor");
        }
        return new Regex.Repeat(item, min, max);
    }

    private int count() {
        int start = at;
        int count = 0;
        while (at < text.length && Character.digit(text[at], 10) >= 0 && text[at] < 128) {
            count = Math.min(MAX_COUNT + 1, count * 10 + text[at++] - '0');
        }
        if (at == start) {
            throw new RefusedException("the pattern has a '{' that is no quantifier");
        }
        if (count > MAX_COUNT) {
            throw new RefusedException(
                    "the pattern repeats something more than %d times".formatted(MAX_COUNT));
        }
        return count;
    }

    private Regex atom() {
        int c = text[at++];
        return switch (c) {
            case '^' -> new Regex.Start();
            case '$' -> new Regex.End();
            case '.' -> new Regex.Chars(CharacterClasses.DOT);
            case '(' -> group();
            case '[' -> {
                CharacterClasses.Reader reader = new CharacterClasses.Reader(text, at);
                CodePoints set = reader.bracketed();
                at = reader.at();
                yield new Regex.Chars(set);
            }
            case '\\' -> {
                if (at < text.length && (text[at] == 'b' || text[at] == 'B')) {
                    throw new RefusedException("the pattern has a word boundary (\\b)");
                }
                if (at < text.length && (text[at] == 'k' || (text[at] >= '1' && text[at] <= '9'))) {
                    throw new RefusedException("the pattern has a back reference");
                }
                CharacterClasses.Reader reader = new CharacterClasses.Reader(text, at);
                CodePoints set = reader.escaped();
                at = reader.at();
                yield new Regex.Chars(set);
            }
            case '*', '+', '?', '{' ->
                    throw new RefusedException(
                            "the pattern repeats nothing or repeats a quantifier");
            default -> new Regex.Chars(CodePoints.one(c));
        };
    }

    private Regex group() {
        if (take('?')) {
            boolean named = take('<');
            if (at < text.length && (text[at] == '=' || text[at] == '!')) {
                throw new RefusedException(
                        named ? "the pattern has a lookbehind" : "the pattern has a lookahead");
            }
            if (named) {
                while (at < text.length && !take('>')) {
                    at++;
                }
            } else if (!take(':')) {
                throw new RefusedException("the pattern has a group of an unknown kind");
            }
        }
        Regex inner = choice();
        if (!take(')')) {
            throw new RefusedException("the pattern has a '(' without its ')'");
        }
        return inner;
    }

    private boolean take(int c) {
        if (at < text.length && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }
}
