package io.lampejo.caching.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.Identity;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.TokenLogprob.Candidate;
import io.lampejo.generation.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerBytesTest {
    private static final int PLENTY = 1 << 20;
    private static final String[] PIECES = {
        "a", " the", "", "ção", "日本", "😀", "\"\\\n", "\u0000", "{\"a\":1}"
    };

    @Test
    void comesBackAsItWas() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Identity identity = new Identity(text(random), random.nextInt() & 0xFFFFFFFFL);
            List<GenerationEvent> events = events(random);

            KeptAnswer back = AnswerReader.read(bytes(identity, events)).orElseThrow();

            assertThat(back.identity()).isEqualTo(identity);
            assertThat(shown(back.events())).isEqualTo(shown(events));
        }
    }

    @Test
    void readsNothingThatIsCutOff() {
        byte[] whole = bytes(new Identity("abc", 5), events(new Random(1)));

        for (int length = 0; length < whole.length; length++) {
            assertThat(AnswerReader.read(Arrays.copyOf(whole, length))).isEmpty();
        }
        assertThat(AnswerReader.read(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
    }

    @Test
    void readsNothingOfAnotherFormat() {
        byte[] other = bytes(new Identity("abc", 5), events(new Random(2)));
        other[0]++;

        assertThat(AnswerReader.read(other)).isEmpty();
    }

    @Test
    void survivesBytesOfAnyKind() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] whole = bytes(new Identity("abc", 5), events(random));
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }

            AnswerReader.read(bytes)
                    .ifPresent(answer ->
                            assertThat(answer.events().getLast())
                                    .isInstanceOf(GenerationEvent.Finished.class));
        }
    }

    @Test
    void letsGoOfWhatIsTooLarge() {
        AnswerWriter writer = new AnswerWriter(new Identity("abc", 5), 100);

        writer.add(new GenerationEvent.TextDelta(0, "x".repeat(80), List.of()));
        assertThat(writer.over()).isFalse();
        writer.add(new GenerationEvent.TextDelta(0, "x".repeat(80), List.of()));

        assertThat(writer.over()).isTrue();
    }

    @Test
    void takesFewBytesMoreThanTheText() {
        List<GenerationEvent> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            events.add(new GenerationEvent.TextDelta(0, "word ", List.of()));
        }
        events.add(new GenerationEvent.ChoiceFinished(0, FinishReason.STOP));
        events.add(new GenerationEvent.Finished(new Usage(10, 0, 200)));

        assertThat(bytes(new Identity("a".repeat(24), 1_700_000_000), events))
                .hasSizeLessThan(1700);
    }

    private static byte[] bytes(Identity identity, List<GenerationEvent> events) {
        AnswerWriter writer = new AnswerWriter(identity, PLENTY);
        events.forEach(writer::add);
        return writer.toBytes();
    }

    private static List<GenerationEvent> events(Random random) {
        List<GenerationEvent> events = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            int choice = random.nextInt(random.nextBoolean() ? 3 : 300);
            events.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                                new GenerationEvent.TextDelta(choice, text(random), tokens(random));
                        case 1 ->
                                new GenerationEvent.ToolCallStarted(
                                        choice, random.nextInt(5), text(random), text(random));
                        case 2 ->
                                new GenerationEvent.ToolCallDelta(
                                        choice, random.nextInt(5), text(random));
                        default ->
                                new GenerationEvent.ChoiceFinished(
                                        choice, FinishReason.values()[random.nextInt(3)]);
                    });
        }
        events.add(
                new GenerationEvent.Finished(
                        new Usage(random.nextInt(1 << 20), random.nextInt(9), random.nextInt(99))));
        return events;
    }

    private static List<TokenLogprob> tokens(Random random) {
        List<TokenLogprob> tokens = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<Candidate> top = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                top.add(candidate(random));
            }
            tokens.add(new TokenLogprob(candidate(random), top));
        }
        return tokens;
    }

    private static Candidate candidate(Random random) {
        byte[] bytes = new byte[random.nextInt(5)];
        random.nextBytes(bytes);
        float logprob = random.nextInt(9) == 0 ? Float.NEGATIVE_INFINITY : -random.nextFloat();
        return new Candidate(random.nextInt(200_000), bytes, logprob);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** With the contents of arrays. */
    private static List<String> shown(List<GenerationEvent> events) {
        return events.stream()
                .map(event ->
                        event instanceof GenerationEvent.TextDelta(int choice, String text, var all)
                                ? choice + text + all.stream().map(AnswerBytesTest::shown).toList()
                                : event.toString())
                .toList();
    }

    private static String shown(TokenLogprob token) {
        return shown(token.chosen()) + token.top().stream().map(AnswerBytesTest::shown).toList();
    }

    private static String shown(Candidate candidate) {
        return candidate.token() + Arrays.toString(candidate.bytes()) + candidate.logprob();
    }
}
