package io.lampejo.generation.structured.automaton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a language of characters as a language of bytes: as bare UTF-8 text or as JSON strings
 * with their quotes.
 *
 * <p>In a JSON string a character stands for itself, or, where JSON has one, for its short escape;
 * {@code \}{@code uXXXX} is let through for what is not printable ASCII, with surrogates only in
 * pairs. Both spell one character, so lengths and patterns are counted in characters either way.
 */
final class Encoder {
    private static final String SHORT_ESCAPES = "\"\\bfnrt";
    private static final String SHORT_ESCAPED = "\"\\\b\f\n\r\t";

    private enum Part {
        UTF8,
        HEX,
        HIGH_SURROGATE,
        LOW_SURROGATE
    }

    /** What remains of a character: so many bytes or digits, leading to one of these states. */
    private record Rest(Part part, int left, Ways ways) {}

    private final DfaBuilder builder;
    private final Map<Rest, Integer> rests = new HashMap<>();

    private Encoder(Budget budget) {
        this.builder = new DfaBuilder(budget);
    }

    static Dfa text(CharDfa language, Budget budget) {
        Encoder encoder = new Encoder(budget);
        for (int state = 0; state < language.states(); state++) {
            encoder.builder.state();
        }
        for (int state = 0; state < language.states(); state++) {
            Ways ways = language.ways(state).ofCharacters();
            encoder.utf8(state, ways);
            for (int c = 0; c < 0x80; c++) {
                encoder.edge(state, c, ways.at(c));
            }
            if (language.accepting(state)) {
                encoder.builder.accept(state);
            }
        }
        return encoder.builder.build();
    }

    static Dfa jsonString(CharDfa language, Budget budget) {
        Encoder encoder = new Encoder(budget);
        DfaBuilder builder = encoder.builder;
        int start = builder.state();
        for (int state = 0; state < language.states(); state++) {
            builder.state();
        }
        int end = builder.state();
        builder.accept(end);
        builder.edge(start, '"', 1);
        for (int state = 0; state < language.states(); state++) {
            Ways ways = language.ways(state).ofCharacters();
            int from = state + 1;
            encoder.utf8(from, shifted(ways));
            for (int c = 0x20; c < 0x80; c++) {
                if (c != '"' && c != '\\') {
                    encoder.edge(from, c, shifted(ways.at(c)));
                }
            }
            encoder.escapes(from, shifted(ways));
            if (language.accepting(state)) {
                builder.edge(from, '"', end);
            }
        }
        return builder.build();
    }

    private static int shifted(int state) {
        return state == CharDfa.DEAD ? Lexeme.DEAD : state + 1;
    }

    private static Ways shifted(Ways ways) {
        List<Integer> steps = new ArrayList<>(ways.steps());
        for (int i = 1; i < steps.size(); i += 2) {
            steps.set(i, shifted(steps.get(i)));
        }
        return new Ways(steps, ways.size());
    }

    private void edge(int from, int unsignedByte, int to) {
        if (to != Lexeme.DEAD) {
            builder.edge(from, unsignedByte, to);
        }
    }

    /** Characters of two and more bytes. */
    private void utf8(int from, Ways ways) {
        Ways wide = ways.without(0, 0x7F);
        for (int lead = 0xC2; lead < 0xE0; lead++) {
            edge(from, lead, rest(Part.UTF8, 1, wide.slice((lead & 0x1F) << 6, 1 << 6)));
        }
        wide = wide.without(0, 0x7FF);
        for (int lead = 0xE0; lead < 0xF0; lead++) {
            edge(from, lead, rest(Part.UTF8, 2, wide.slice((lead & 0xF) << 12, 1 << 12)));
        }
        Ways widest = wide.without(0, 0xFFFF);
        for (int lead = 0xF0; lead < 0xF5; lead++) {
            int first = (lead & 7) << 18;
            int size = Math.min(1 << 18, widest.size() - first);
            Ways slice = widest.slice(first, size);
            Ways padded = new Ways(slice.steps(), 1 << 18);
            edge(
                    from,
                    lead,
                    rest(
                            Part.UTF8,
                            3,
                            size < 1 << 18 ? padded.without(size, (1 << 18) - 1) : padded));
        }
    }

    private void escapes(int from, Ways ways) {
        Ways escaped = ways.without(0x20, 0x7E);
        int backslash = builder.state();
        builder.edge(from, '\\', backslash);
        for (int i = 0; i < SHORT_ESCAPES.length(); i++) {
            edge(backslash, SHORT_ESCAPES.charAt(i), ways.at(SHORT_ESCAPED.charAt(i)));
        }
        if (escaped.dead()) {
            return;
        }
        int unit = builder.state();
        builder.edge(backslash, 'u', unit);
        for (int digit = 0; digit < 16; digit++) {
            if (digit != 0xD) {
                digit(unit, digit, rest(Part.HEX, 3, escaped.slice(digit << 12, 1 << 12)));
            }
        }
        int surrogate = builder.state();
        digit(unit, 0xD, surrogate);
        for (int digit = 0; digit < 8; digit++) {
            digit(
                    surrogate,
                    digit,
                    rest(Part.HEX, 2, escaped.slice(0xD000 + (digit << 8), 1 << 8)));
        }
        for (int digit = 8; digit < 0xC; digit++) {
            digit(
                    surrogate,
                    digit,
                    rest(
                            Part.HIGH_SURROGATE,
                            2,
                            escaped.slice(0x10000 + ((digit - 8) << 18), 1 << 18)));
        }
    }

    private void digit(int from, int digit, int to) {
        edge(from, Character.forDigit(digit, 16), to);
        edge(from, Character.toUpperCase(Character.forDigit(digit, 16)), to);
    }

    /** The state for what remains of a character, or dead where nothing leads on. */
    private int rest(Part part, int left, Ways ways) {
        if (ways.dead()) {
            return Lexeme.DEAD;
        }
        if (left == 0) {
            return part == Part.HIGH_SURROGATE ? lowSurrogate(ways) : ways.at(0);
        }
        Rest key = new Rest(part, left, ways);
        Integer known = rests.get(key);
        if (known != null) {
            return known;
        }
        int state = builder.state();
        rests.put(key, state);
        switch (part) {
            case UTF8 -> {
                int size = ways.size() >> 6;
                for (int i = 0; i < 64; i++) {
                    edge(state, 0x80 | i, rest(part, left - 1, ways.slice(i * size, size)));
                }
            }
            case HEX, HIGH_SURROGATE -> {
                int size = ways.size() >> 4;
                for (int i = 0; i < 16; i++) {
                    digit(state, i, rest(part, left - 1, ways.slice(i * size, size)));
                }
            }
            case LOW_SURROGATE -> {
                for (int i = 0; i < 4; i++) {
                    digit(state, 0xC + i, rest(Part.HEX, 2, ways.slice(i << 8, 1 << 8)));
                }
            }
        }
        return state;
    }

    private int lowSurrogate(Ways ways) {
        Rest key = new Rest(Part.LOW_SURROGATE, 4, ways);
        Integer known = rests.get(key);
        if (known != null) {
            return known;
        }
        int backslash = builder.state();
        rests.put(key, backslash);
        int unit = builder.state();
        int first = builder.state();
        edge(backslash, '\\', unit);
        edge(unit, 'u', first);
        digit(first, 0xD, rest(Part.LOW_SURROGATE, 1, ways));
        return backslash;
    }
}
