package io.lampejo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Tools;
import io.lampejo.generation.structured.Grammar;
import io.lampejo.generation.structured.GrammarCompiler;
import io.lampejo.generation.structured.TokenConstraint;
import io.lampejo.generation.token.Vocabulary;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToolGrammarTest {
    /** The bytes, some words, and the special tokens of all dialects. */
    private static final Vocabulary VOCABULARY = vocabulary();

    private static final GrammarCompiler COMPILER = new GrammarCompiler(VOCABULARY);

    @ParameterizedTest
    @EnumSource
    void letsThroughNothingButValidCallsWhereTheyAreRequired(ToolDialect dialect) {
        for (int seed = 0; seed < 40; seed++) {
            ToolCalling calling = calling(dialect, new Tools.Choice.Required());

            Read read = walk(calling, "", new Random(seed));

            assertThat(read.text).as("%s, seed %d", read, seed).isEmpty();
            assertThat(read.calls).as("%s, seed %d", read, seed).isNotEmpty();
            assertThat(read.calls).allSatisfy(ToolGrammarTest::valid);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsTheNamedToolOnce(ToolDialect dialect) {
        for (int seed = 0; seed < 20; seed++) {
            ToolCalling calling = calling(dialect, new Tools.Choice.Named("time"));

            Read read = walk(calling, "", new Random(seed));

            assertThat(read.calls).as("%s, seed %d", read, seed).hasSize(1);
            assertThat(read.calls.getFirst().getKey()).isEqualTo("time");
            assertThat(read.calls).allSatisfy(ToolGrammarTest::valid);
        }
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void holdsACallToItsSchemaOnceItHasBegun(ToolDialect dialect, String beginning, String text) {
        for (int seed = 0; seed < 40; seed++) {
            ToolCalling calling = calling(dialect, new Tools.Choice.Auto());

            Read read = walk(calling, beginning, new Random(seed));

            assertThat(read.text).as("%s, seed %d", read, seed).isEqualTo(text);
            assertThat(read.calls).as("%s, seed %d", read, seed).isNotEmpty();
            assertThat(read.calls).allSatisfy(ToolGrammarTest::valid);
        }
    }

    static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of(ToolDialect.HERMES, "Wait.\n<tool_call>", "Wait."),
                Arguments.of(ToolDialect.LLAMA, "{\"name\": \"", ""),
                Arguments.of(ToolDialect.MISTRAL, "Ah! [TOOL_CALLS]", "Ah!"),
                Arguments.of(ToolDialect.GRANITE, "<|tool_call|>", ""),
                Arguments.of(ToolDialect.NEMOTRON, "See <TOOLCALL>", "See"),
                Arguments.of(ToolDialect.MISTRAL_ARGS, "[TOOL_CALLS]", ""));
    }

    @ParameterizedTest
    @EnumSource
    void leavesTextFreeAsLongAsNothingIsCalled(ToolDialect dialect) {
        TokenConstraint constraint = constraint(calling(dialect, new Tools.Choice.Auto()));

        feed(constraint, "Hé! {\"a\": [1]} <tool> [TOOL]\n");

        assertThat(constraint.mayEnd()).isTrue();
    }

    @Test
    void letsTheAnswerBeACallOrOfItsOwnFormat() {
        ToolCalling calling = calling(ToolDialect.HERMES, new Tools.Choice.Auto());
        Grammar format = Grammar.literal("{\"ok\":true}");
        TokenConstraint constraint =
                COMPILER.compile(calling.grammar(Optional.of(format)).orElseThrow()).start();

        TokenConstraint answering = constraint.fork();
        feed(answering, "{\"ok\":true}");

        assertThat(answering.mayEnd()).isTrue();
        assertThat(read(calling, walked(constraint, new Random(3))).calls).isNotEmpty();
    }

    @Test
    void leavesLlamaFreeWhereNoToolIsStrict() {
        ToolCalling calling =
                ToolCalling.of(
                                ToolRequests.auto(ToolRequests.TIME),
                                Optional.of(ToolDialect.LLAMA),
                                VOCABULARY)
                        .orElseThrow();

        assertThat(calling.grammar(Optional.empty())).isEmpty();
        assertThat(calling.demandsGrammar()).isFalse();
    }

    @Test
    void refusesParametersThatAreNoObject() {
        Tools.Tool tool =
                new Tools.Tool(
                        "f",
                        "",
                        (JsonObject) JsonParser.parse("{\"type\": \"string\"}"),
                        Tools.Strictness.STRICT);
        ToolCalling calling =
                ToolCalling.of(
                                ToolRequests.auto(ToolRequests.TIME, tool),
                                Optional.of(ToolDialect.HERMES),
                                VOCABULARY)
                        .orElseThrow();

        assertThatThrownBy(() -> calling.grammar(Optional.empty()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("object");
    }

    private static void valid(Map.Entry<String, String> call) {
        JsonObject arguments = (JsonObject) JsonParser.parse(call.getValue());
        switch (call.getKey()) {
            case "get_weather" -> {
                assertThat(arguments.fields()).containsOnlyKeys("city", "days");
                assertThat(arguments.get("city"))
                        .isIn(new JsonString("Oslo"), new JsonString("Rio"));
                assertThat(((JsonNumber) arguments.get("days")).value().doubleValue())
                        .isBetween(1d, 9d);
            }
            case "time" ->
                    assertThat(arguments.fields().values())
                            .isSubsetOf(new JsonString("UTC"), new JsonString("CET"));
            default -> throw new AssertionError(call);
        }
    }

    private static Read walk(ToolCalling calling, String beginning, Random random) {
        TokenConstraint constraint = constraint(calling);
        feed(constraint, beginning);
        return read(calling, beginning + walked(constraint, random));
    }

    private record Read(String written, String text, List<Map.Entry<String, String>> calls) {}

    private static Read read(ToolCalling calling, String written) {
        ToolCallParser parser = calling.parser(0, 1);
        List<GenerationEvent> events = new ArrayList<>(parser.accept(written));
        events.addAll(parser.finish());
        StringBuilder text = new StringBuilder();
        Map<Integer, String> names = new LinkedHashMap<>();
        Map<Integer, String> arguments = new LinkedHashMap<>();
        for (GenerationEvent event : events) {
            switch (event) {
                case GenerationEvent.TextDelta delta -> text.append(delta.text());
                case GenerationEvent.ToolCallStarted call -> names.put(call.call(), call.name());
                case GenerationEvent.ToolCallDelta delta ->
                        arguments.merge(delta.call(), delta.arguments(), String::concat);
                case GenerationEvent.Started _,
                        GenerationEvent.ChoiceFinished _,
                        GenerationEvent.Finished _ ->
                        throw new AssertionError(event);
            }
        }
        List<Map.Entry<String, String>> calls = new ArrayList<>();
        names.forEach((call, name) -> calls.add(Map.entry(name, arguments.get(call))));
        return new Read(written, text.toString(), calls);
    }

    /** Tokens that are allowed, at random, until it may end, and sometimes on. */
    private static String walked(TokenConstraint constraint, Random random) {
        long[] bits = new long[Math.ceilDiv(VOCABULARY.size(), 64)];
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            if (constraint.mayEnd() && random.nextInt(4) > 0) {
                return bytes.toString();
            }
            constraint.allowed(bits);
            int[] allowed = BitSet.valueOf(bits).stream().toArray();
            if (allowed.length == 0) {
                return bytes.toString();
            }
            int token = allowed[random.nextInt(allowed.length)];
            constraint.accept(token);
            bytes.append(VOCABULARY.text(token));
        }
        throw new AssertionError("no end after 5000 tokens: " + bytes);
    }

    /** Special tokens by their names, everything else byte by byte. */
    private static void feed(TokenConstraint constraint, String text) {
        long[] bits = new long[Math.ceilDiv(VOCABULARY.size(), 64)];
        for (int at = 0; at < text.length(); ) {
            int token = -1;
            for (int id = 256; id < VOCABULARY.size(); id++) {
                if (VOCABULARY.special(id) && text.startsWith(VOCABULARY.text(id), at)) {
                    token = id;
                }
            }
            int length = token < 0 ? 1 : VOCABULARY.text(token).length();
            for (byte b : text.substring(at, at + length).getBytes(StandardCharsets.UTF_8)) {
                if (token < 0) {
                    accept(constraint, b & 0xFF, bits);
                }
            }
            if (token >= 0) {
                accept(constraint, token, bits);
            }
            at += length;
        }
    }

    private static void accept(TokenConstraint constraint, int token, long[] bits) {
        constraint.allowed(bits);
        assertThat(BitSet.valueOf(bits).get(token))
                .as("'%s' is allowed", VOCABULARY.text(token))
                .isTrue();
        constraint.accept(token);
    }

    private static TokenConstraint constraint(ToolCalling calling) {
        return COMPILER.compile(calling.grammar(Optional.empty()).orElseThrow()).start();
    }

    private static ToolCalling calling(ToolDialect dialect, Tools.Choice choice) {
        Tools tools = ToolRequests.of(choice, Tools.Parallel.ALLOWED);
        return ToolCalling.of(tools, Optional.of(dialect), VOCABULARY).orElseThrow();
    }

    private static Vocabulary vocabulary() {
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            pieces.add(new byte[] {(byte) i});
        }
        for (String piece :
                List.of(
                        "<tool_call>",
                        "</tool_call>",
                        "\": \"",
                        "Os",
                        "name",
                        "{\"",
                        "\"}}",
                        "[TOOL_CALLS]",
                        "[ARGS]",
                        "<|python_tag|>",
                        "<|tool_call|>")) {
            pieces.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        BitSet special = new BitSet();
        special.set(256 + 7, 256 + 11);
        return new Vocabulary(pieces, special);
    }
}
