package io.lampejo.generation.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.token.Vocabulary;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final Vocabulary VOCABULARY = Vocabularies.of(900, 5);
    private static final Writer WRITER = new Writer(VOCABULARY);
    private static final int SPECIAL = VOCABULARY.size() - 1;
    private static final String SPECIAL_NAME = "<|tool|>";

    @Test
    void followsASequence() {
        Grammar grammar = Grammar.sequence(Grammar.literal("ab"), Grammar.literal("c"));

        assertThat(accepts(grammar, "abc")).isTrue();
        assertThat(accepts(grammar, "ab")).isFalse();
        assertThat(accepts(grammar, "abcc")).isFalse();
    }

    @Test
    void followsAChoiceWhoseOptionsBeginAlike() {
        Grammar grammar =
                Grammar.sequence(
                        Grammar.choice(Grammar.literal("a"), Grammar.literal("ab")),
                        Grammar.literal("bc"));

        assertThat(accepts(grammar, "abc")).isTrue();
        assertThat(accepts(grammar, "abbc")).isTrue();
        assertThat(accepts(grammar, "ac")).isFalse();
    }

    @Test
    void countsRepetitions() {
        Grammar grammar = Grammar.repeat(Grammar.literal("x"), ", ", 2, 3);

        assertThat(accepts(grammar, "x")).isFalse();
        assertThat(accepts(grammar, "x, x")).isTrue();
        assertThat(accepts(grammar, "x, x, x")).isTrue();
        assertThat(accepts(grammar, "x, x, x, x")).isFalse();
    }

    @Test
    void repeatsWithNothingBetween() {
        Grammar grammar = Grammar.repeat(Grammar.literal("ab"), "", 0, Integer.MAX_VALUE);

        assertThat(accepts(grammar, "")).isTrue();
        assertThat(accepts(grammar, "ab".repeat(500))).isTrue();
        assertThat(accepts(grammar, "aba")).isFalse();
    }

    @Test
    void repeatsNothingThatMayBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grammar.repeat(Grammar.literal(""), ",", 0, 3));
    }

    @Test
    void leavesTextFreeUntilItsTrigger() {
        Grammar grammar = Grammar.freeTextUntil("<call>", Grammar.literal("{}"));

        assertThat(accepts(grammar, "")).isTrue();
        assertThat(accepts(grammar, "Hello, <world> 漢😀\n<cal")).isTrue();
        assertThat(accepts(grammar, "Well <<call>{}")).isTrue();
        assertThat(accepts(grammar, "<call>")).isFalse();
        assertThat(accepts(grammar, "a<call>b")).isFalse();
        assertThat(accepts(grammar, "<call>{}.")).isFalse();
    }

    @RepeatedTest(200)
    void findsTheFirstTriggerWhereverItStands(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String trigger = letters(random, 1 + random.nextInt(5));
        String text = letters(random, random.nextInt(30));
        Grammar grammar = Grammar.freeTextUntil(trigger, Grammar.literal("!"));

        int at = text.indexOf(trigger);
        boolean over = at >= 0 && at + trigger.length() < text.length();

        assertThat(accepts(grammar, text)).as("%s in %s", trigger, text).isEqualTo(at < 0);
        assertThat(accepts(grammar, text + "!"))
                .as("%s in %s!", trigger, text)
                .isEqualTo(at < 0 || !over);
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab漢".charAt(random.nextInt(3)));
        }
        return text.toString();
    }

    @Test
    void takesTheSpecialTokenOrItsNameSpeltOut() {
        Grammar grammar =
                Grammar.sequence(Grammar.specialOrLiteral(SPECIAL_NAME), Grammar.literal("x"));
        TokenConstraint constraint = WRITER.compiler().compile(grammar).start();

        assertThat(WRITER.allowed(constraint)).contains(SPECIAL, '<');
        constraint.accept(SPECIAL);
        assertThat(WRITER.allowed(constraint)).contains('x').doesNotContain(SPECIAL);
        assertThat(accepts(grammar, SPECIAL_NAME + "x")).isTrue();
    }

    @Test
    void breaksFreeTextOffAtASpecialToken() {
        Grammar grammar = Grammar.freeTextUntilSpecial(SPECIAL_NAME, Grammar.literal("[1]"));
        TokenConstraint constraint = WRITER.compiler().compile(grammar).start();

        constraint.accept('h');
        assertThat(constraint.mayEnd()).isTrue();
        assertThat(WRITER.allowed(constraint)).contains(SPECIAL);
        constraint.accept(SPECIAL);

        assertThat(constraint.mayEnd()).isFalse();
        assertThat(WRITER.allowed(constraint)).contains('[').doesNotContain(SPECIAL, 'h');
        assertThat(accepts(grammar, "x" + SPECIAL_NAME + "[1]")).isTrue();
        assertThat(accepts(grammar, "x" + SPECIAL_NAME + "y")).isFalse();
    }

    @Test
    void letsNoSpecialTokenIntoTextAndJson() {
        Grammar text = Grammar.freeTextUntil("<x>", Grammar.literal("y"));
        TokenConstraint json = WRITER.compiler().compile(Grammar.anyJsonObject()).start();

        json.accept('{');
        json.accept('"');

        assertThat(WRITER.allowed(json)).doesNotContain(SPECIAL).contains('<');
        assertThat(WRITER.allowed(WRITER.compiler().compile(text).start())).doesNotContain(SPECIAL);
    }

    @Test
    void holdsAToolCallTogether() {
        JsonValue schema =
                JsonParser.parse(
                        "{\"type\":\"object\",\"properties\":{\"q\":{\"type\":\"string\"}},\"required\":[\"q\"]}");
        Grammar grammar =
                Grammar.freeTextUntil(
                        "<tool_call>\n",
                        Grammar.sequence(
                                Grammar.literal("{\"name\": \"f\", \"arguments\": "),
                                Grammar.jsonSchema(schema, "tools[0].function.parameters"),
                                Grammar.literal("}\n</tool_call>")));

        assertThat(
                        accepts(
                                grammar,
                                "Let me see.\n<tool_call>\n{\"name\": \"f\", \"arguments\": {\"q\": \"x\"}}\n</tool_call>"))
                .isTrue();
        assertThat(accepts(grammar, "<tool_call>\n{\"name\": \"g\"")).isFalse();
    }

    @Test
    void nestsJsonSoDeepAndNoDeeper() {
        String open = "{\"a\":".repeat(30);

        assertThat(accepts(Grammar.anyJsonObject(), open + "1" + "}".repeat(30))).isTrue();
        assertThat(accepts(Grammar.anyJsonObject(), "{\"a\":".repeat(40) + "1" + "}".repeat(40)))
                .isFalse();
    }

    @Test
    void boundsWhiteSpaceAndDigits() {
        assertThat(accepts(Grammar.anyJsonObject(), "{\"a\": 1, \"b\": 2}")).isTrue();
        assertThat(accepts(Grammar.anyJsonObject(), "{\"a\":  1}")).isFalse();
        assertThat(accepts(Grammar.anyJsonObject(), "{ \"a\":1}")).isFalse();
        assertThat(accepts(Grammar.anyJsonObject(), "{\"a\":" + "1".repeat(15) + "}")).isTrue();
        assertThat(accepts(Grammar.anyJsonObject(), "{\"a\":" + "1".repeat(16) + "}")).isFalse();
    }

    @Test
    void refusesWhatIsNoJson() {
        for (String text :
                List.of(
                        "{\"a\":01}",
                        "{\"a\":1.}",
                        "{\"a\":.5}",
                        "{\"a\":+1}",
                        "{a:1}",
                        "{\"a\"}",
                        "{\"a\":1,}",
                        "{\"a\":\"\t\"}",
                        "{\"a\":\"\\x\"}",
                        "{\"a\":\"\\u12\"}",
                        "{\"a\":\"\\ud800\"}",
                        "{\"a\":\"\\udc00\"}",
                        "[]",
                        "{}{}")) {
            assertThat(accepts(Grammar.anyJsonObject(), text)).as(text).isFalse();
        }
    }

    @Test
    void takesPairsOfSurrogatesAndEscapesOfWhatIsNotPrintable() {
        assertThat(accepts(Grammar.anyJsonObject(), "{\"a\":\"\\ud83d\\uDE00\\u00e9\\u0000\\n\"}"))
                .isTrue();
    }

    @Test
    void compilesOneNameOnce() {
        GrammarCompiler compiler = WRITER.compiler();

        CompiledGrammar first = compiler.compile("x", () -> Grammar.literal("x"));

        assertThat(compiler.compile("x", () -> Grammar.literal("y"))).isSameAs(first);
        assertThat(compiler.compile("z", () -> Grammar.literal("y"))).isNotSameAs(first);
    }

    @Test
    void refusesAVocabularyThatCannotSpellEverything() {
        List<byte[]> letters =
                "abc{}\":"
                        .chars()
                        .mapToObj(c -> Character.toString(c).getBytes(StandardCharsets.UTF_8))
                        .toList();
        Vocabulary vocabulary = new Vocabulary(letters, new BitSet());

        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> new GrammarCompiler(vocabulary))
                .satisfies(e -> assertThat(e.failure()).isInstanceOf(Failure.Unsupported.class));
    }

    private static boolean accepts(Grammar grammar, String text) {
        return WRITER.accepts(WRITER.compiler().compile(grammar).start(), text, new Random(7));
    }
}
