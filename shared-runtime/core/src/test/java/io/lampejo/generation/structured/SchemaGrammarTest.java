package io.lampejo.generation.structured;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.json.JsonParser;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaGrammarTest {
    private static final Writer SMALL = new Writer(Vocabularies.of(700, 1));
    private static final Writer LARGE = new Writer(Vocabularies.of(50_000, 2));

    static Stream<SchemaCase> cases() {
        return SchemaCase.all();
    }

    @Test
    void hasManyCases() {
        assertThat(cases()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theJudgeAgreesWithTheCase(SchemaCase schemaCase) {
        Judge judge = new Judge(schemaCase.schema());

        assertThat(schemaCase.valid()).allMatch(judge::valid);
        assertThat(schemaCase.invalid()).noneMatch(judge::valid);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAnswerIsValid(SchemaCase schemaCase) {
        long seed = schemaCase.name().hashCode();
        Judge judge = new Judge(schemaCase.schema());
        Grammar grammar = grammar(schemaCase.schema());

        for (int i = 0; i < 40; i++) {
            Writer writer = i % 4 == 0 ? LARGE : SMALL;
            String answer = writer.answer(grammar, 2 + i, new Random(seed + i));

            assertThat(judge.valid(answer)).as("seed %d: %s", seed + i, answer).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void letsThroughWhatIsValid(SchemaCase schemaCase) {
        CompiledGrammar grammar = SMALL.compiler().compile(grammar(schemaCase.schema()));

        for (String value : schemaCase.valid()) {
            for (int seed = 0; seed < 4; seed++) {
                assertThat(SMALL.accepts(grammar.start(), value, new Random(seed)))
                        .as("seed %d: %s", seed, value)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stopsWhatIsNotValid(SchemaCase schemaCase) {
        CompiledGrammar grammar = SMALL.compiler().compile(grammar(schemaCase.schema()));

        for (String value : schemaCase.invalid()) {
            assertThat(SMALL.accepts(grammar.start(), value, new Random(1))).as(value).isFalse();
        }
    }

    private static Grammar grammar(String schema) {
        return Grammar.jsonSchema(JsonParser.parse(schema), "response_format");
    }
}
