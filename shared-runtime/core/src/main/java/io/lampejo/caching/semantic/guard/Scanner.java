package io.lampejo.caching.semantic.guard;

import io.lampejo.caching.semantic.guard.Token.Shape;
import io.lampejo.caching.semantic.guard.Token.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Cuts a text into tokens: first at spaces, then each chunk by its shape. Every character is looked
 * at a bounded number of times, whatever the text.
 */
final class Scanner {
    private static final String OPENING = "([{<¿¡\"'“”„«»‘’`*";
    private static final String CLOSING = ")]}>?!.,;:…\"'“”«»‘’`*";
    private static final String BREAKS = "?!.,;:…)";
    private static final String QUOTES = "\"“”„«»`";

    private final List<Token> tokens = new ArrayList<>();
    private boolean quoted;
    private boolean single;
    private boolean first = true;
    private boolean afterBreak = true;
    private boolean attached;

    private Scanner() {}

    /**
     * @param text composed
     */
    static List<Token> tokens(String text) {
        Scanner scanner = new Scanner();
        int length = text.length();
        for (int from = 0; from < length; ) {
            if (space(text.charAt(from))) {
                if (text.charAt(from) == '\n') {
                    scanner.breaks();
                }
                from++;
                continue;
            }
            int to = from + 1;
            while (to < length && !space(text.charAt(to))) {
                to++;
            }
            scanner.chunk(text.substring(from, to));
            from = to;
        }
        return scanner.tokens;
    }

    private static boolean space(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Where a lone hyphen takes away and joins nothing. */
    private boolean behindNumber() {
        return !tokens.isEmpty()
                && (tokens.getLast().shape() == Shape.NUMBER
                        || tokens.getLast().text().length() == 1);
    }

    private void breaks() {
        first = true;
        afterBreak = true;
    }

    private void chunk(String chunk) {
        attached = false;
        int from = 0;
        int to = chunk.length();
        if (Shapes.operator(chunk) || (chunk.equals("-") && behindNumber())) {
            add(chunk, Shape.SYMBOL);
            return;
        }
        while (from < to && OPENING.indexOf(chunk.charAt(from)) >= 0) {
            open(chunk.charAt(from++));
        }
        int end = to;
        while (to > from && CLOSING.indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to > from) {
            body(chunk, from, to);
        }
        while (to < end) {
            close(chunk.charAt(to++));
        }
    }

    private void open(char c) {
        if (QUOTES.indexOf(c) >= 0) {
            quoted = !quoted;
        } else if (c == '\'' || c == '‘') {
            single = true;
        }
    }

    private void close(char c) {
        if (QUOTES.indexOf(c) >= 0) {
            quoted = !quoted;
        } else if (c == '\'' || c == '’') {
            single = false;
        } else if (BREAKS.indexOf(c) >= 0) {
            afterBreak = true;
            first |= c != ',' && c != ')' && c != ';';
        }
    }

    /** A chunk without the signs around it. */
    private void body(String chunk, int from, int to) {
        String body = chunk.substring(from, to);
        boolean called = to < chunk.length() && chunk.charAt(to) == ')' && body.endsWith("(");
        if (called) {
            body = body.substring(0, body.length() - 1);
        }
        if (body.isEmpty()) {
            return;
        }
        body = unhyphened(body);
        switch (Shapes.of(body)) {
            case IDENTIFIER -> add(Shapes.identifier(body), Shape.IDENTIFIER);
            case CODE -> add(body, Shape.CODE);
            default -> {
                if (called) {
                    add(Folding.fold(body), Shape.WORD, Trait.NAMED);
                } else {
                    pieces(body);
                }
            }
        }
    }

    /** "E-mail" and "wi-fi", which are as often written without. */
    private static String unhyphened(String body) {
        boolean email = body.regionMatches(true, 0, "e-mail", 0, 6);
        boolean wifi = body.regionMatches(true, 0, "wi-fi", 0, 5);
        return email || wifi ? body.replace("-", "") : body;
    }

    /** Runs of letters, of digits, and single signs between them. */
    private void pieces(String body) {
        int length = body.length();
        for (int i = 0; i < length; ) {
            char c = body.charAt(i);
            int to = i + 1;
            if (Character.isDigit(c)) {
                while (to < length && (Character.isDigit(body.charAt(to)) || inNumber(body, to))) {
                    to++;
                }
                add(body.substring(i, to), Shape.NUMBER);
            } else if (Shapes.letter(c)) {
                while (to < length && (Shapes.letter(body.charAt(to)) || inWord(body, to))) {
                    to++;
                }
                if (to < length && (body.startsWith("++", to) || body.charAt(to) == '#')) {
                    to += body.charAt(to) == '#' ? 1 : 2;
                    add(Folding.fold(body.substring(i, to)), Shape.WORD, Trait.NAMED);
                } else if (to < length && body.charAt(to) == '$') {
                    add(Folding.fold(body.substring(i, ++to)), Shape.WORD);
                } else {
                    word(body.substring(i, to));
                }
            } else if (separates(body, i)) {
                quoted ^= QUOTES.indexOf(c) >= 0;
                afterBreak |= BREAKS.indexOf(c) >= 0;
            } else {
                while (to < length && Shapes.sign(body.charAt(to))) {
                    to++;
                }
                add(body.substring(i, to), Shape.SYMBOL);
            }
            i = to;
            attached = true;
        }
    }

    /** Points and commas between digits; the colon of a time. */
    private static boolean inNumber(String body, int at) {
        char c = body.charAt(at);
        return (c == '.' || c == ',' || c == ':')
                && at + 1 < body.length()
                && Character.isDigit(body.charAt(at + 1));
    }

    private static boolean inWord(String body, int at) {
        char c = body.charAt(at);
        return (c == '\'' || c == '’' || c == '.')
                && at + 1 < body.length()
                && Shapes.letter(body.charAt(at + 1))
                && (c != '.' || body.length() <= 6);
    }

    /** A sign that only joins: hyphens, slashes, brackets. Between digits a few of them compute. */
    private static boolean separates(String body, int at) {
        char c = body.charAt(at);
        boolean computes = at > 0 && Character.isDigit(body.charAt(at - 1)) && c == '/';
        return !computes && "-–—‑/,.;:()[]{}\"“”«»'’‘`_?!…·•".indexOf(c) >= 0;
    }

    private void word(String surface) {
        String plain = surface.indexOf('’') >= 0 ? surface.replace('’', '\'') : surface;
        String folded = Folding.fold(plain);
        if (folded.indexOf('.') >= 0) {
            // "U.S.", "p.m."
            add(folded.replace(".", ""), Shape.WORD, capitals(plain));
            return;
        }
        List<String> apart = Contractions.apart(folded);
        if (apart.isEmpty()) {
            add(folded, Shape.WORD, capitals(plain));
        } else {
            EnumSet<Trait> traits = capitals(plain);
            traits.remove(Trait.ALL_CAPITALS);
            for (String word : apart) {
                add(word, Shape.WORD, traits);
                traits = EnumSet.noneOf(Trait.class);
            }
        }
    }

    private static EnumSet<Trait> capitals(String surface) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        int capitals = 0;
        int letters = 0;
        boolean afterSmall = false;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
                if (afterSmall) {
                    traits.add(Trait.NAMED);
                }
            }
            letters += c == '.' ? 0 : 1;
            afterSmall = Character.isLowerCase(c);
        }
        if (capitals > 0 && Character.isUpperCase(surface.charAt(0))) {
            traits.add(Trait.CAPITAL);
        }
        if (capitals == letters && letters > 1) {
            traits.add(Trait.ALL_CAPITALS);
        }
        return traits;
    }

    private void add(String text, Shape shape) {
        add(text, shape, EnumSet.noneOf(Trait.class));
    }

    private void add(String text, Shape shape, Trait trait) {
        add(text, shape, EnumSet.of(trait));
    }

    private void add(String text, Shape shape, EnumSet<Trait> traits) {
        // An accent alone folds to nothing.
        if (text.isEmpty()) {
            return;
        }
        if (first) {
            traits.add(Trait.FIRST);
        }
        if (quoted || single) {
            traits.add(Trait.QUOTED);
        }
        if (attached) {
            traits.add(Trait.ATTACHED);
        }
        if (afterBreak) {
            traits.add(Trait.AFTER_BREAK);
        }
        tokens.add(new Token(text, shape, traits));
        first = false;
        afterBreak = false;
    }
}
