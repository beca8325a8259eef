package io.lampejo.generation.structured.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.structured.automaton.NumberLanguage.Edge;
import io.lampejo.generation.structured.automaton.NumberLanguage.Kind;
import io.lampejo.generation.structured.automaton.NumberLanguage.Limit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLanguageTest {

    @RepeatedTest(400)
    void letsThroughWhatArithmeticAllows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Kind kind = Kind.values()[random.nextInt(3)];
        Limit lower = limit(random);
        Limit upper = limit(random);
        List<BigDecimal> steps =
                random.nextInt(3) == 0
                        ? List.of(BigDecimal.valueOf(1 + random.nextInt(60), random.nextInt(3)))
                        : List.of();
        NumberLanguage language = new NumberLanguage(kind, lower, upper, steps);
        Dfa dfa = language.dfa(new Budget(1L << 30));

        for (int i = 0; i < 300; i++) {
            BigDecimal value = near(random, lower, upper);
            String text = value.toPlainString();
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            boolean written =
                    kind == Kind.INTEGER ? value.scale() <= 0 : kind == Kind.NUMBER || !whole;
            boolean expected =
                    written
                            && within(lower, value, 1)
                            && within(upper, value, -1)
                            && steps.stream().allMatch(s -> value.remainder(s).signum() == 0)
                            && digitsFit(value, steps);
            assertThat(accepts(dfa, text))
                    .as("seed %d: %s in %s", repetition.getCurrentRepetition(), text, language)
                    .isEqualTo(expected);
        }
    }

    /** Behind the point are no more digits than the step has. */
    private static boolean digitsFit(BigDecimal value, List<BigDecimal> steps) {
        return steps.isEmpty()
                || value.scale() <= Math.max(0, steps.getFirst().stripTrailingZeros().scale());
    }

    private static boolean within(Limit limit, BigDecimal value, int side) {
        if (limit == null) {
            return true;
        }
        int order = value.compareTo(limit.value()) * side;
        return order > 0 || (order == 0 && limit.edge() == Edge.INCLUSIVE);
    }

    private static Limit limit(Random random) {
        return random.nextInt(3) == 0
                ? null
                : new Limit(
                        BigDecimal.valueOf(random.nextInt(4_001) - 2_000, random.nextInt(4)),
                        Edge.values()[random.nextInt(2)]);
    }

    private static BigDecimal near(Random random, Limit lower, Limit upper) {
        Limit limit = random.nextBoolean() ? lower : upper;
        BigDecimal centre =
                limit == null || random.nextInt(4) == 0
                        ? BigDecimal.valueOf(random.nextInt(8_001) - 4_000, random.nextInt(4))
                        : limit.value();
        return centre.add(BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.50", "123456789012345", "1e5", "1.5E-10", "-0.5", "2e+7"})
    void writesNumbersAsJsonHasThem(String text) {
        assertThat(accepts(any(), text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "1e+",
                "-0",
                "1e100",
                "1234567890123456"
            })
    void writesNoOthers(String text) {
        assertThat(accepts(any(), text)).isFalse();
    }

    private static Dfa any() {
        return new NumberLanguage(Kind.NUMBER, null, null, List.of()).dfa(new Budget(1L << 26));
    }

    private static boolean accepts(Dfa dfa, String text) {
        int state = dfa.start();
        for (int i = 0; i < text.length(); i++) {
            state = dfa.next(state, text.charAt(i));
            if (state == Lexeme.DEAD) {
                return false;
            }
        }
        return dfa.accepting(state);
    }
}
