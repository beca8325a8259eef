package io.lampejo.generation.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lampejo.generation.token.Vocabulary;
import io.lampejo.json.JsonParser;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenMaskTest {
    private static final Vocabulary VOCABULARY = Vocabularies.of(3_000, 3);
    private static final Writer WRITER = new Writer(VOCABULARY);

    static Stream<SchemaCase> cases() {
        return SchemaCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allowsATokenIfItsBytesAreAllowedOneByOne(SchemaCase schemaCase) {
        Grammar grammar = Grammar.jsonSchema(JsonParser.parse(schemaCase.schema()), "schema");
        CompiledGrammar compiled = WRITER.compiler().compile(grammar);
        Random random = new Random(schemaCase.name().hashCode());

        TokenConstraint constraint = compiled.start();
        GrammarState state = GrammarState.start(grammar.node(), 32 + grammar.node().need());
        for (int step = 0; step < 25; step++) {
            int[] allowed = WRITER.allowed(constraint);

            assertThat(allowed).as("step %d", step).isEqualTo(oneByOne(state));
            assertThat(constraint.mayEnd()).isEqualTo(state.mayEnd());
            if (allowed.length == 0) {
                break;
            }
            int token = allowed[random.nextInt(allowed.length)];
            constraint.accept(token);
            state = behind(state, token);
        }
    }

    private static int[] oneByOne(GrammarState state) {
        BitSet allowed = new BitSet();
        for (int id = 0; id < VOCABULARY.size(); id++) {
            allowed.set(id, !VOCABULARY.special(id) && behind(state, id) != null);
        }
        return allowed.stream().toArray();
    }

    private static GrammarState behind(GrammarState state, int token) {
        GrammarState next = state;
        for (byte b : VOCABULARY.bytes(token)) {
            next = next == null ? null : next.step(b & 0xFF);
        }
        return next;
    }

    @Test
    void leavesNoBitBehindTheVocabulary() {
        long[] bits = new long[Math.ceilDiv(VOCABULARY.size(), 64) + 3];
        Arrays.fill(bits, -1);

        WRITER.compiler().compile(Grammar.anyJsonObject()).start().allowed(bits);

        assertThat(BitSet.valueOf(bits).stream())
                .allMatch(id -> VOCABULARY.bytes(id)[0] == '{')
                .hasSizeGreaterThan(1);
    }

    @Test
    void forksGoTheirOwnWays() {
        TokenConstraint one = WRITER.compiler().compile(Grammar.anyJsonObject()).start();
        one.accept('{');
        TokenConstraint other = one.fork();

        one.accept('}');

        assertThat(one.mayEnd()).isTrue();
        assertThat(WRITER.allowed(one)).isEmpty();
        assertThat(other.mayEnd()).isFalse();
        other.accept('"');
        assertThat(WRITER.allowed(other)).contains('a', 'b');
    }

    @Test
    void refusesATokenThatWasNotAllowed() {
        TokenConstraint constraint = WRITER.compiler().compile(Grammar.anyJsonObject()).start();

        assertThatIllegalStateException().isThrownBy(() -> constraint.accept('x'));
    }
}
