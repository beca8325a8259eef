package io.lampejo.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.sampling.SampledToken;
import io.lampejo.generation.token.Decoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChoiceAssemblerTest {
    private static final int HELLO = 256;
    private static final int WORLD = 257;
    private static final Decoding DECODING = Decodings.byteLevel("Hello", " world");

    @Test
    void emitsTheTextOfEachTokenAndTheEnd() {
        ChoiceAssembler assembler = assembler();

        assertThat(assembler.accept(SampledToken.of(HELLO))).containsExactly(text("Hello"));
        assertThat(assembler.accept(SampledToken.of(WORLD))).containsExactly(text(" world"));
        assertThat(assembler.finish(FinishReason.LENGTH))
                .containsExactly(new ChoiceFinished(3, FinishReason.LENGTH));
    }

    @Test
    void emitsNothingForAPartOfACharacter() {
        ChoiceAssembler assembler = assembler();

        assertThat(assembler.accept(SampledToken.of(0xC3))).isEmpty();
        assertThat(assembler.finish(FinishReason.LENGTH))
                .containsExactly(text("\uFFFD"), new ChoiceFinished(3, FinishReason.LENGTH));
    }

    @Test
    void endsBeforeAStopString() {
        ChoiceAssembler assembler = assembler("o wo");

        assertThat(assembler.accept(SampledToken.of(HELLO))).containsExactly(text("Hell"));
        assertThat(assembler.accept(SampledToken.of(WORLD))).isEmpty();
        assertThat(assembler.stopped()).isTrue();
        assertThat(assembler.accept(SampledToken.of(HELLO))).isEmpty();
        assertThat(assembler.finish(FinishReason.LENGTH))
                .containsExactly(new ChoiceFinished(3, FinishReason.STOP));
    }

    @Test
    void findsAStopStringInWhatIsHeldBackToTheEnd() {
        ChoiceAssembler assembler = assembler("o\uFFFD");

        List<GenerationEvent> events = new ArrayList<>(assembler.accept(SampledToken.of(HELLO)));
        events.addAll(assembler.accept(SampledToken.of(0xC3)));
        events.addAll(assembler.finish(FinishReason.LENGTH));

        assertThat(events).containsExactly(text("Hell"), new ChoiceFinished(3, FinishReason.STOP));
    }

    @Test
    void releasesTheBeginningOfAStopStringAtTheEnd() {
        ChoiceAssembler assembler = assembler("orange");

        assembler.accept(SampledToken.of(HELLO));

        assertThat(assembler.finish(FinishReason.STOP))
                .containsExactly(text("o"), new ChoiceFinished(3, FinishReason.STOP));
    }

    @Test
    void reportsTokensWithTheTextTheyEndIn() {
        ChoiceAssembler assembler = assembler("o wor!");

        assertThat(reported(assembler.accept(token(HELLO)))).isEmpty();
        assertThat(reported(assembler.accept(token(WORLD)))).containsExactly(HELLO, WORLD);
        assertThat(reported(assembler.accept(token(0xC3)))).isEmpty();
        assertThat(reported(assembler.accept(token(0xA9)))).containsExactly(0xC3, 0xA9);
    }

    @Test
    void reportsNoTokenAfterAStopString() {
        ChoiceAssembler assembler = assembler("ld");
        List<GenerationEvent> events = new ArrayList<>();

        for (int id : new int[] {HELLO, WORLD, HELLO}) {
            events.addAll(assembler.accept(token(id)));
        }
        events.addAll(assembler.finish(FinishReason.STOP));

        assertThat(reported(events)).containsExactly(HELLO, WORLD);
        assertThat(shown(events)).isEqualTo("Hello wor");
    }

    @Test
    void reportsNoTokenOfAStopStringThatCameAlone() {
        ChoiceAssembler assembler = assembler(" world");
        List<GenerationEvent> events = new ArrayList<>(assembler.accept(token(HELLO)));

        events.addAll(assembler.accept(token(WORLD)));

        assertThat(reported(events)).containsExactly(HELLO);
    }

    @RepeatedTest(100)
    void reportsEachTokenOnceAndInOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ChoiceAssembler assembler = assembler("never that", "world o", "\u00e9\u00e9\u00e9");
        List<Integer> ids = new ArrayList<>();
        List<GenerationEvent> events = new ArrayList<>();
        IncrementalText whole = new IncrementalText(DECODING, TextStart.NEW);
        StringBuilder expected = new StringBuilder();

        for (int i = 0; i < random.nextInt(60) && !assembler.stopped(); i++) {
            int[] choice = {HELLO, WORLD, 0xC3, 0xA9, 0xF0, 'o', 128 + random.nextInt(128)};
            ids.add(choice[random.nextInt(choice.length)]);
            expected.append(whole.accept(ids.getLast()));
            events.addAll(assembler.accept(token(ids.getLast())));
        }
        expected.append(whole.finish());
        boolean stopped = assembler.stopped();
        events.addAll(assembler.finish(FinishReason.LENGTH));

        assertThat(shown(events))
                .as("seed %d", repetition.getCurrentRepetition())
                .satisfies(text -> assertThat(expected.toString()).startsWith(text));
        if (!stopped) {
            assertThat(shown(events)).isEqualTo(expected.toString());
            assertThat(reported(events)).isEqualTo(ids);
        }
        assertThat(ids.subList(0, reported(events).size())).isEqualTo(reported(events));
    }

    private static TextDelta text(String text) {
        return new TextDelta(3, text, List.of());
    }

    private static SampledToken token(int id) {
        return new SampledToken(
                id,
                Optional.of(
                        new TokenLogprob(
                                new TokenLogprob.Candidate(id, new byte[0], -1), List.of())));
    }

    private static List<Integer> reported(List<GenerationEvent> events) {
        return events.stream()
                .filter(TextDelta.class::isInstance)
                .flatMap(event -> ((TextDelta) event).tokens().stream())
                .map(it -> it.chosen().token())
                .toList();
    }

    private static String shown(List<GenerationEvent> events) {
        StringBuilder shown = new StringBuilder();
        for (GenerationEvent event : events) {
            if (event instanceof TextDelta delta) {
                shown.append(delta.text());
            }
        }
        return shown.toString();
    }

    private static ChoiceAssembler assembler(String... stops) {
        return new ChoiceAssembler(
                new AssemblyPlan(
                        DECODING,
                        TextStart.NEW,
                        StopStrings.of(List.of(stops)),
                        Optional.empty(),
                        1),
                3);
    }
}
