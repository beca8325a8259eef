package io.lampejo.caching.semantic.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardsTest {

    @ParameterizedTest
    @MethodSource("paraphrases")
    void letsPassWhatAsksTheSame(String asked, String kept) {
        Reading one = Reading.of(asked);
        Reading other = Reading.of(kept);

        assertThat(Guards.refusals(one, other)).isEmpty();
        assertThat(Guards.refusals(other, one)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hardNegatives")
    void refusesWhatOnlyLooksTheSame(String guard, String asked, String kept) {
        Reading one = Reading.of(asked);
        Reading other = Reading.of(kept);

        assertThat(Guards.refusals(one, other)).isNotEmpty();
        assertThat(Guards.refusals(other, one)).isEqualTo(Guards.refusals(one, other));
        if (!guard.equals("any")) {
            assertThat(Guards.refusals(one, other)).map(Guard::label).contains(guard);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void letsATextPassItself(String text) {
        assertThat(Guards.refusals(Reading.of(text), Reading.of(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hardNegatives")
    void namesTheFirstOfAllRefusals(String guard, String asked, String kept) {
        Reading one = Reading.of(asked);
        Reading other = Reading.of(kept);

        List<Guard> all = Guards.refusals(one, other);

        assertThat(Guards.refusal(one, other)).contains(all.getFirst());
        assertThat(all).isSorted();
    }

    @Test
    void refusesATextInALanguageWithoutTablesEverythingButItself() {
        Reading one = Reading.of("¿Cómo puedo activar el modo oscuro?");
        Reading other = Reading.of("¿Cómo activo el modo oscuro?");

        assertThat(Guards.refusal(one, other)).contains(Guard.LANGUAGE);
        assertThat(Guards.refusal(one, Reading.of("¿Cómo puedo activar el modo oscuro?")))
                .isEmpty();
    }

    @Test
    void hasTablesOfManyPairs() {
        assertThat(paraphrases()).hasSizeGreaterThan(300);
        assertThat(hardNegatives()).hasSizeGreaterThan(300);
    }

    static Stream<Arguments> paraphrases() {
        return rows(Paraphrases.ENGLISH, Paraphrases.PORTUGUESE);
    }

    static Stream<Arguments> hardNegatives() {
        return rows(HardNegatives.ENGLISH, HardNegatives.PORTUGUESE);
    }

    static Stream<String> texts() {
        return hardNegatives().map(row -> (String) row.get()[1]).distinct();
    }

    private static Stream<Arguments> rows(String... tables) {
        return Stream.of(tables)
                .flatMap(String::lines)
                .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)));
    }
}
