package io.lampejo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Tools;
import io.lampejo.generation.token.Vocabulary;
import io.lampejo.json.JsonValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToolCallParserTest {

    /**
     * Dialect, what the model writes, and what is read: text as it is, calls as name(arguments).
     */
    static Stream<Arguments> answers() {
        return Stream.of(
                hermes("Just text.", "Just text."),
                hermes("a < b <tool > c\n", "a < b <tool > c\n"),
                hermes(
                        "<tool_call>\n{\"name\": \"get\", \"arguments\": {\"a\": [1, \"}\"]}}\n</tool_call>",
                        "get({\"a\": [1, \"}\"]})"),
                hermes(
                        "I look.\n\n<tool_call>{\"name\":\"get\",\"arguments\":{}}</tool_call>\n<tool_call>{\"name\":\"set\",\"arguments\":{ }}</tool_call>\n",
                        "I look.get({})set({ })"),
                hermes(
                        "<tool_call>{\"arguments\": {\"q\": \"\\\"\"}, \"id\": 7, \"name\": \"get\"}</tool_call> Done.",
                        "get({\"q\": \"\\\"\"}) Done."),
                hermes("<tool_call>{\"name\": \"get\"}</tool_call>", "get({})"),
                hermes(
                        "<tool_call>[{\"name\": \"get\", \"arguments\": {}}, {\"name\": \"set\", \"arguments\": {}}]</tool_call>",
                        "get({})set({})"),
                hermes("<tool_call>get()</tool_call>", "<tool_call>get()</tool_call>"),
                hermes(
                        "<tool_call>{\"name\": \"other\", \"arguments\": {}}</tool_call>",
                        "<tool_call>{\"name\": \"other\", \"arguments\": {}}</tool_call>"),
                hermes(
                        "<tool_call><tool_call>{\"name\": \"get\", \"arguments\": {}}",
                        "<tool_call>get({})"),
                hermes(
                        "<tool_call>{\"name\": \"get\", \"arg",
                        "<tool_call>{\"name\": \"get\", \"arg"),
                hermes("<tool_call>{\"name\": \"get\", \"arguments\": {\"a", "get({\"a)"),
                hermes(
                        "<tool_call>{\"name\": \"get\", \"arguments\": \"no object\"}",
                        "<tool_call>{\"name\": \"get\", \"arguments\": \"no object\"}"),
                hermes(
                        "<tool_call>{\"name\": \"get\", \"arguments\": {}} so</tool_call>",
                        "get({}) so</tool_call>"),
                hermes("<tool_call>\n", "<tool_call>\n"),
                hermes("<tool_", "<tool_"),
                llama("{\"name\": \"get\", \"parameters\": {\"a\": 1}}", "get({\"a\": 1})"),
                llama(
                        " <|python_tag|>{\"type\": \"function\", \"name\": \"get\", \"parameters\": {}}; {\"name\": \"set\", \"parameters\": {}}",
                        "get({})set({})"),
                llama("{\"answer\": 42}", "{\"answer\": 42}"),
                llama("{\"name\": \"John\", \"age\": 3}", "{\"name\": \"John\", \"age\": 3}"),
                llama(
                        "See {\"name\": \"get\", \"parameters\": {}}",
                        "See {\"name\": \"get\", \"parameters\": {}}"),
                llama("<|python_tag|>print(1)", "<|python_tag|>print(1)"),
                mistral(
                        "[TOOL_CALLS] [{\"name\": \"get\", \"arguments\": {\"a\": \"]\"}}, {\"name\": \"set\", \"arguments\": {}}]",
                        "get({\"a\": \"]\"})set({})"),
                mistral(
                        "[TOOL_CALLS][{\"name\": \"get\", \"arguments\": {}}, {\"name\": \"other\"}]",
                        "get({}) {\"name\": \"other\"}]"),
                mistral("An [x] and [TOOL", "An [x] and [TOOL"),
                Arguments.of(
                        ToolDialect.GRANITE,
                        "<|tool_call|>[{\"name\": \"get\", \"arguments\": {}}]",
                        "get({})"),
                Arguments.of(
                        ToolDialect.NEMOTRON,
                        "So: <TOOLCALL>[{\"name\": \"get\", \"arguments\": {}}, {\"name\": \"set\", \"arguments\": {}}]</TOOLCALL>",
                        "So:get({})set({})"),
                mistralArgs("[TOOL_CALLS]get[ARGS]{\"a\": 1}", "get({\"a\": 1})"),
                mistralArgs(
                        "Well.[TOOL_CALLS]get[CALL_ID]abc123DEF[ARGS]{}[TOOL_CALLS]set[ARGS]{}",
                        "Well.get({})set({})"),
                mistralArgs("[TOOL_CALLS]other[ARGS]{}", "[TOOL_CALLS]other[ARGS]{}"),
                mistralArgs("[TOOL_CALLS]get", "[TOOL_CALLS]get"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsCallsAndLosesNoText(ToolDialect dialect, String written, String read) {
        ToolCallParser parser = parser(dialect, Tools.Parallel.ALLOWED);

        List<GenerationEvent> events = new ArrayList<>(parser.accept(written));
        events.addAll(parser.finish());

        assertThat(read(events)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsTheSameHoweverItIsCut(ToolDialect dialect, String written, String read) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            ToolCallParser parser = parser(dialect, Tools.Parallel.ALLOWED);
            List<GenerationEvent> events = new ArrayList<>();
            for (int at = 0; at < written.length(); ) {
                int end = Math.min(written.length(), at + random.nextInt(6));
                events.addAll(parser.accept(written.substring(at, end)));
                at = end;
            }
            events.addAll(parser.finish());

            assertThat(read(events)).as("seed %d", seed).isEqualTo(read);
        }
    }

    @RepeatedTest(300)
    void losesNothingOfNoise(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ToolDialect dialect = ToolDialect.values()[random.nextInt(ToolDialect.values().length)];
        String[] scraps = {
            "<tool_call>",
            "</tool_call>",
            "[TOOL_CALLS]",
            "[ARGS]",
            "<|python_tag|>",
            "{",
            "}",
            "\"name\"",
            ":",
            "\"other\"",
            "\"arguments\"",
            "[",
            "]",
            ",",
            ";",
            "x",
            "\"",
            "get"
        };
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            written.append(scraps[random.nextInt(scraps.length)]);
        }
        // No tool of that name: so all of it is text.
        String noise = written.toString().replace("get", "nil");
        ToolCallParser parser = parser(dialect, Tools.Parallel.ALLOWED);

        List<GenerationEvent> events = new ArrayList<>();
        for (int i = 0; i < noise.length(); i++) {
            events.addAll(parser.accept(noise.substring(i, i + 1)));
        }
        events.addAll(parser.finish());

        assertThat(read(events)).as("seed %d", repetition.getCurrentRepetition()).isEqualTo(noise);
    }

    @Test
    void startsACallOnceItsArgumentsBeginAndPassesThemOnAsTheyCome() {
        ToolCallParser parser = parser(ToolDialect.HERMES, Tools.Parallel.ALLOWED);

        assertThat(parser.accept("<tool_call>\n{\"name\": \"get\", \"argu")).isEmpty();
        assertThat(parser.held()).isEqualTo(33);
        List<GenerationEvent> begun = parser.accept("ments\": {\"city\": \"Os");
        assertThat(begun).hasSize(2);
        assertThat(begun.getFirst())
                .isInstanceOfSatisfying(
                        GenerationEvent.ToolCallStarted.class,
                        it -> {
                            assertThat(it.choice()).isEqualTo(2);
                            assertThat(it.name()).isEqualTo("get");
                            assertThat(it.id()).matches("call_[0-9A-Za-z]{24}");
                        });
        assertThat(begun.getLast())
                .isEqualTo(new GenerationEvent.ToolCallDelta(2, 0, "{\"city\": \"Os"));
        assertThat(parser.accept("lo\"}}"))
                .containsExactly(new GenerationEvent.ToolCallDelta(2, 0, "lo\"}"));
        assertThat(parser.held()).isZero();
    }

    @Test
    void isCompleteAfterTheOnlyCallThatIsAllowed() {
        ToolCallParser parser = parser(ToolDialect.LLAMA, Tools.Parallel.ONE_CALL);

        List<GenerationEvent> events =
                parser.accept(
                        "{\"name\": \"get\", \"parameters\": {}}; {\"name\": \"set\", \"parameters\": {}}");

        assertThat(read(events)).isEqualTo("get({})");
        assertThat(parser.complete()).isTrue();
        assertThat(parser.finish()).isEmpty();
    }

    @Test
    void givesIdsThatFollowFromSeedAndChoice() {
        assertThat(new ToolCallIds(0, 5).next()).isEqualTo(new ToolCallIds(0, 5).next());
        assertThat(new ToolCallIds(0, 5).next()).isNotEqualTo(new ToolCallIds(1, 5).next());
        assertThat(new ToolCallIds(0, 5).next()).isNotEqualTo(new ToolCallIds(0, 6).next());
        ToolCallIds ids = new ToolCallIds(0, 5);
        assertThat(ids.next()).isNotEqualTo(ids.next());
    }

    private static String read(List<GenerationEvent> events) {
        StringBuilder read = new StringBuilder();
        boolean open = false;
        for (GenerationEvent event : events) {
            if (open && !(event instanceof GenerationEvent.ToolCallDelta)) {
                read.append(')');
                open = false;
            }
            switch (event) {
                case GenerationEvent.TextDelta delta -> read.append(delta.text());
                case GenerationEvent.ToolCallStarted call -> {
                    read.append(call.name()).append('(');
                    open = true;
                }
                case GenerationEvent.ToolCallDelta delta -> read.append(delta.arguments());
                case GenerationEvent.Started _,
                        GenerationEvent.ChoiceFinished _,
                        GenerationEvent.Finished _ ->
                        throw new AssertionError(event);
            }
        }
        return open ? read.append(')').toString() : read.toString();
    }

    private static ToolCallParser parser(ToolDialect dialect, Tools.Parallel parallel) {
        Tools tools =
                new Tools(List.of(tool("get"), tool("set")), new Tools.Choice.Auto(), parallel);
        return ToolCalling.of(tools, Optional.of(dialect), new Vocabulary(List.of(), new BitSet()))
                .orElseThrow()
                .parser(2, 11);
    }

    private static Tools.Tool tool(String name) {
        return new Tools.Tool(name, "", JsonValue.JsonObject.EMPTY, Tools.Strictness.LENIENT);
    }

    private static Arguments hermes(String written, String read) {
        return Arguments.of(ToolDialect.HERMES, written, read);
    }

    private static Arguments llama(String written, String read) {
        return Arguments.of(ToolDialect.LLAMA, written, read);
    }

    private static Arguments mistral(String written, String read) {
        return Arguments.of(ToolDialect.MISTRAL, written, read);
    }

    private static Arguments mistralArgs(String written, String read) {
        return Arguments.of(ToolDialect.MISTRAL_ARGS, written, read);
    }
}
