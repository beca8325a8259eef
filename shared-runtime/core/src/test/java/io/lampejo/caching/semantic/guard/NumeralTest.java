package io.lampejo.caching.semantic.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 | 3
                    three | 3
                    third | 3
                    21st | 21
                    twenty-five | 25
                    one hundred and five | 105
                    two thousand and ten | 2010
                    three million | 3000000
                    1,500 | 1500
                    1,234,567.5 | 1234567.5
                    2.5 | 2.5
                    3.10 | 3.10
                    1.5 million | 1500000
                    5k | 5000
                    01555 | 01555
                    """)
    void readsEnglish(String text, String value) {
        assertThat(read(text, Tongue.ENGLISH)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    três | 3
                    tres | 3
                    3ª | 3
                    vinte e cinco | 25
                    cento e vinte e um | 121
                    dois mil e quinhentos | 2500
                    dezasseis | 16
                    dezesseis | 16
                    1.500 | 1500
                    1.234,5 | 1234.5
                    2,5 | 2.5
                    0,125 | 0.125
                    2 milhões | 2000000
                    """)
    void readsPortuguese(String text, String value) {
        assertThat(read(text, Tongue.PORTUGUESE)).isEqualTo(value);
    }

    @Test
    void takesNoTwoNumbersForOne() {
        List<Token> tokens = Scanner.tokens("two and three");

        Numeral first = Objects.requireNonNull(Numeral.at(tokens, 0, Tongue.ENGLISH));

        assertThat(first.value()).isEqualTo("2");
        assertThat(first.length()).isEqualTo(1);
    }

    private static String read(String text, Tongue tongue) {
        List<Token> tokens = Scanner.tokens(Folding.composed(text));
        Numeral numeral = Objects.requireNonNull(Numeral.at(tokens, 0, tongue));
        assertThat(numeral.length()).isEqualTo(tokens.size());
        return numeral.value();
    }
}
