package io.lampejo.caching.semantic.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(10);

    @Test
    void refusesTextsOverTheBoundEvenThemselves() {
        Reading tooLong = Reading.of("a".repeat(Reading.MAX_CHARS + 1));

        assertThat(Guards.refusals(tooLong, tooLong)).containsExactly(Guard.LENGTH);
        assertThat(Guards.refusal(Reading.of("a"), tooLong)).contains(Guard.LENGTH);
    }

    @Test
    void readsTextsUpToTheBound() {
        String longest = "word ".repeat(Reading.MAX_CHARS / 5);

        assertThat(Guards.refusal(Reading.of(longest), Reading.of(longest))).isEmpty();
    }

    @Test
    void countsTheBoundInComposedCharacters() {
        // One character, eighteen when composed for compatibility.
        String grows = "\uFDFA".repeat(Reading.MAX_CHARS / 2);

        assertThat(Reading.of(grows).tooLong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "-",
                "`",
                "\"",
                "'",
                "n't ",
                "1,",
                "1.",
                "a.",
                "a-",
                "//",
                "@",
                "\\",
                "()",
                "not not ",
                "turn turn ",
                "one and ",
                "vinte e ",
                "how how ",
                "what is the ",
                "5 km ",
                "from to ",
                "\uD83D",
                "\uD83D\uDC4D",
                "\u0301",
                "é",
                "名",
                "\u0000",
                "\u2028",
                "how do i how do ",
                "(((((",
                "?????",
                "1:",
                "1/",
                "de de "
            })
    void readsHostileTextsInLinearTime(String piece) {
        String hundredKilobytes = piece.repeat(100_000 / piece.length());
        String longest = piece.repeat(Reading.MAX_CHARS / piece.length());

        assertTimeoutPreemptively(FAR_TOO_LONG, () -> Scanner.tokens(hundredKilobytes));
        assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> {
                    for (int i = 0; i < 100; i++) {
                        Guards.refusals(Reading.of(longest), Reading.of(longest));
                    }
                });
    }

    @RepeatedTest(200)
    void readsAnyText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String alphabet = "abc ABC 0123 .,:;-_/\\'\"`´?!()[]{}<>$%€°ºªãéçÇ\n\t\u0301\uD83D\uDE00名ß";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }

        Reading reading = Reading.of(text.toString());

        assertThat(Guards.refusals(reading, Reading.of(text.toString())))
                .as("seed %d: %s", repetition.getCurrentRepetition(), text)
                .isEmpty();
    }

    @Test
    void readsComposedAndDecomposedTextsAlike() {
        String composed = "Como faço para ativar a verificação em duas etapas às 17h00?";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(apart).isNotEqualTo(composed);
        assertThat(Guards.refusal(Reading.of(composed), Reading.of(apart))).isEmpty();
    }

    @Test
    void readsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Reading here = Reading.of("HOW DO I INSTALL GIT IN WINDOWS?");
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            Reading there = Reading.of("How do I install Git in Windows?");

            assertThat(Guards.refusal(here, there)).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Que alimentos nao tem gluten?|Que alimentos não têm glúten?",
                "DO NOT OPEN IT|Do not open it",
                "How don\u2019t I fail?|How don't I fail?",
                "dont open it|don't open it",
                "ﬁle size of 5 MB|file size of 5 MB"
            })
    void overlooksHowItIsTyped(String pair) {
        String[] texts = pair.split("\\|", -1);

        assertThat(Guards.refusals(Reading.of(texts[0]), Reading.of(texts[1]))).isEmpty();
    }
}
