package io.lampejo.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.GenerationEvent.ToolCallDelta;
import io.lampejo.generation.GenerationEvent.ToolCallStarted;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.Tools;
import io.lampejo.generation.sampling.SampledToken;
import io.lampejo.generation.token.Decoding;
import io.lampejo.generation.tools.ToolCalling;
import io.lampejo.generation.tools.ToolDialect;
import io.lampejo.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssembledCallsTest {
    private static final int TRIGGER = 256;
    private static final int END = 257;
    private static final Decoding DECODING = Decodings.special("[TOOL_CALLS]", "</s>");
    private static final String CALL = "[{\"name\": \"time\", \"arguments\": {\"a\": 1}}]";

    @Test
    void readsCallsBehindASpecialToken() {
        ChoiceAssembler assembler = assembler(Tools.Parallel.ALLOWED);

        List<GenerationEvent> events = new ArrayList<>(accept(assembler, "Hi."));
        events.addAll(assembler.accept(token(TRIGGER)));
        events.addAll(accept(assembler, CALL));
        events.addAll(assembler.finish(FinishReason.STOP));

        assertThat(text(events)).isEqualTo("Hi.");
        assertThat(arguments(events)).isEqualTo("{\"a\": 1}");
        assertThat(events)
                .filteredOn(ToolCallStarted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ToolCallStarted.class, it -> assertThat(it.name()).isEqualTo("time"));
        assertThat(events.getLast()).isEqualTo(new ChoiceFinished(0, FinishReason.TOOL_CALLS));
    }

    @Test
    void saysThatACallWasCutShort() {
        ChoiceAssembler assembler = assembler(Tools.Parallel.ALLOWED);

        assembler.accept(token(TRIGGER));
        List<GenerationEvent> events = accept(assembler, CALL.substring(0, CALL.length() - 3));

        assertThat(arguments(events)).isEqualTo("{\"a\": 1");
        assertThat(assembler.finish(FinishReason.LENGTH))
                .containsExactly(new ChoiceFinished(0, FinishReason.LENGTH));
    }

    @Test
    void stopsBehindTheOnlyCallThatIsAllowed() {
        ChoiceAssembler assembler = assembler(Tools.Parallel.ONE_CALL);

        assembler.accept(token(TRIGGER));
        accept(assembler, CALL);

        assertThat(assembler.stopped()).isTrue();
        assertThat(assembler.finish(FinishReason.LENGTH))
                .containsExactly(new ChoiceFinished(0, FinishReason.TOOL_CALLS));
    }

    @Test
    void reportsTheTokensOfTextAndOfNoCall() {
        ChoiceAssembler assembler = assembler(Tools.Parallel.ALLOWED);

        List<GenerationEvent> events = new ArrayList<>(accept(assembler, "Hi. "));
        events.addAll(assembler.accept(token(TRIGGER)));
        events.addAll(accept(assembler, CALL));
        events.addAll(assembler.finish(FinishReason.STOP));

        assertThat(reported(events)).containsExactly((int) 'H', (int) 'i', (int) '.');
    }

    @Test
    void reportsTheTokensOfWhatOnlyLookedLikeACall() {
        ChoiceAssembler assembler = assembler(Tools.Parallel.ALLOWED);

        List<GenerationEvent> events = new ArrayList<>(assembler.accept(token(TRIGGER)));
        events.addAll(accept(assembler, "no"));
        events.addAll(assembler.finish(FinishReason.STOP));

        assertThat(text(events)).isEqualTo("[TOOL_CALLS]no");
        assertThat(reported(events)).containsExactly(TRIGGER, (int) 'n', (int) 'o');
        assertThat(events.getLast()).isEqualTo(new ChoiceFinished(0, FinishReason.STOP));
    }

    @Test
    void hidesOtherSpecialTokens() {
        ChoiceAssembler assembler = assembler(Tools.Parallel.ALLOWED);

        List<GenerationEvent> events = new ArrayList<>(assembler.accept(token(END)));
        events.addAll(accept(assembler, "x"));

        assertThat(text(events)).isEqualTo("x");
    }

    private static List<GenerationEvent> accept(ChoiceAssembler assembler, String text) {
        List<GenerationEvent> events = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            events.addAll(assembler.accept(token(b)));
        }
        return events;
    }

    private static SampledToken token(int id) {
        return new SampledToken(
                id,
                Optional.of(
                        new TokenLogprob(
                                new TokenLogprob.Candidate(id, new byte[0], -1), List.of())));
    }

    private static String text(List<GenerationEvent> events) {
        StringBuilder text = new StringBuilder();
        for (GenerationEvent event : events) {
            text.append(event instanceof TextDelta delta ? delta.text() : "");
        }
        return text.toString();
    }

    private static String arguments(List<GenerationEvent> events) {
        StringBuilder arguments = new StringBuilder();
        for (GenerationEvent event : events) {
            arguments.append(event instanceof ToolCallDelta delta ? delta.arguments() : "");
        }
        return arguments.toString();
    }

    private static List<Integer> reported(List<GenerationEvent> events) {
        return events.stream()
                .filter(TextDelta.class::isInstance)
                .flatMap(event -> ((TextDelta) event).tokens().stream())
                .map(it -> it.chosen().token())
                .toList();
    }

    private static ChoiceAssembler assembler(Tools.Parallel parallel) {
        Tools.Tool time =
                new Tools.Tool("time", "", JsonValue.JsonObject.EMPTY, Tools.Strictness.LENIENT);
        Optional<ToolCalling> calling =
                ToolCalling.of(
                        new Tools(List.of(time), new Tools.Choice.Auto(), parallel),
                        Optional.of(ToolDialect.MISTRAL),
                        DECODING.vocabulary());
        return new ChoiceAssembler(
                new AssemblyPlan(DECODING, TextStart.NEW, StopStrings.of(List.of()), calling, 1),
                0);
    }
}
