package io.lampejo.generation.structured.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharDfaTest {
    private static final String LETTERS = "abc";
    private static final int OUTERMOST = 2;

    @RepeatedTest(600)
    void matchesWhereTheReferenceMatches(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String pattern = alternatives(random, OUTERMOST);
        CharDfa language = CharDfa.matching(pattern, new Budget(1L << 28));
        Pattern reference = Pattern.compile(pattern);

        for (int i = 0; i < 60; i++) {
            String text = text(random);
            assertThat(language.matches(text))
                    .as("seed %d: %s in '%s'", repetition.getCurrentRepetition(), pattern, text)
                    .isEqualTo(reference.matcher(text).find());
        }
    }

    @RepeatedTest(200)
    void combinesAsSetsDo(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Budget budget = new Budget(1L << 28);
        CharDfa one = CharDfa.matching(alternatives(random, OUTERMOST), budget);
        CharDfa other = CharDfa.matching(alternatives(random, OUTERMOST), budget);
        CharDfa length = CharDfa.ofLength(1, 4, budget);

        for (int i = 0; i < 60; i++) {
            String text = text(random);
            boolean a = one.matches(text);
            boolean b = other.matches(text);
            assertThat(one.and(other, budget).matches(text)).isEqualTo(a && b);
            assertThat(one.or(other, budget).matches(text)).isEqualTo(a || b);
            assertThat(one.minus(other, budget).matches(text)).isEqualTo(a && !b);
            assertThat(one.and(length, budget).matches(text))
                    .isEqualTo(a && !text.isEmpty() && text.length() <= 4);
        }
        assertThat(one.minus(one, budget).empty()).isTrue();
    }

    @RepeatedTest(200)
    void isWrittenAsJsonStringsThatReadAsItsTexts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Budget budget = new Budget(1L << 28);
        CharDfa language =
                CharDfa.matching("^[\"\\\\a-bé\\n\\u0001字-漢😀-😏]*$", budget)
                        .and(CharDfa.ofLength(0, 6, budget), budget);
        Dfa strings = Strings.of(language, budget);
        int[] letters = "\"\\abcé\n\u0001漢字😀😏😐".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        StringBuilder json = new StringBuilder("\"");
        for (int left = random.nextInt(8); left > 0; left--) {
            int c = letters[random.nextInt(letters.length)];
            text.appendCodePoint(c);
            json.append(spelt(c, random));
        }

        assertThat(accepts(strings, json + "\""))
                .as("%s", json)
                .isEqualTo(language.matches(text.toString()));
    }

    private static String spelt(int c, Random random) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        if (c == '\n' && random.nextBoolean()) {
            return "\\n";
        }
        if (c < ' ' || (c > 126 && random.nextBoolean())) {
            StringBuilder escaped = new StringBuilder();
            for (char unit : Character.toChars(c)) {
                escaped.append(
                        (random.nextBoolean() ? "\\u%04x" : "\\u%04X").formatted((int) unit));
            }
            return escaped.toString();
        }
        return Character.toString(c);
    }

    @Test
    void holdsExactlyTheTextsOfAList() {
        Budget budget = new Budget(1 << 20);

        CharDfa language = CharDfa.of(List.of("ab", "abc", "", "漢"), budget);

        assertThat(List.of("ab", "abc", "", "漢")).allMatch(language::matches);
        assertThat(List.of("a", "abcd", "字", "ac")).noneMatch(language::matches);
    }

    @ParameterizedTest
    @CsvSource({
        "a$b, ab, false",
        "((^[ab]*).*){2}ba, aba, true",
        "(^a|b)+c, xbc, true",
        "(^a|b$)+, cab, true",
        "^^a$$, a, true",
        "a|^, x, true",
        "^(|a)$, '', true",
        "[^], x, true",
        "^[]$, '', false",
        "^\\x41\\u0042\\u{43}\\cA?$, ABC, true",
        "^\\ud83d\\ude00$, 😀, true",
        "^[\\w-]+$, a-b_9, true",
        "^[\\d.]+$, 1.5, true",
        "^\\/$, /, true",
        "^[a-]+$, a-a, true",
        "^.$, \uD83D\uDE00, true",
        "^\\p{Script=Greek}+$, αβ, true",
        "^\\P{L}$, 1, true",
        "^(?<year>\\d{4})$, 2024, true",
        "^a{2}?$, aa, true",
        "^\\p{Lu}\\p{Lowercase}$, Äé, true",
    })
    void readsPatternsAsEcmascriptDoes(String pattern, String text, boolean matches) {
        CharDfa language = CharDfa.matching(pattern, new Budget(1L << 26));

        assertThat(language.matches(text)).isEqualTo(matches);
    }

    private static boolean accepts(Lexeme lexeme, String text) {
        int state = lexeme.start();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            state = lexeme.next(state, b & 0xFF);
            if (state == Lexeme.DEAD) {
                return false;
            }
        }
        return lexeme.accepting(state);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String alternatives(Random random, int depth) {
        StringBuilder pattern = new StringBuilder(sequence(random, depth));
        for (int more = random.nextInt(3); more > 1; more--) {
            pattern.append('|').append(sequence(random, depth));
        }
        return pattern.toString();
    }

    private static String sequence(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        // Inside repeated groups the reference gets anchors wrong.
        boolean outermost = depth == OUTERMOST;
        if (outermost && random.nextInt(5) == 0) {
            pattern.append('^');
        }
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            pattern.append(atom(random, depth)).append(quantifier(random));
        }
        if (outermost && random.nextInt(5) == 0) {
            pattern.append('$');
        }
        return pattern.toString();
    }

    private static String atom(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> ".";
            case 1 -> "[ab]";
            case 2 -> "[^b]";
            case 3 -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
            default -> "(" + alternatives(random, depth - 1) + ")";
        };
    }

    private static String quantifier(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "*";
            case 1 -> "+";
            case 2 -> "?";
            case 3 -> "{1,2}";
            case 4 -> "{2}";
            case 5 -> "{1,}";
            default -> "";
        };
    }
}
