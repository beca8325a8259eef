package io.lampejo.generation.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An answer that must be the same to the last bit is the same beside others that need not be: with
 * prefixes kept by others, rows given up and taken again, prompts cut as the company allows.
 */
class DecodeLoopRoundingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WINDOW = 320;
    private static final int CHUNK = 48;

    private record Asked(int[] prompt, int maxTokens, Decoder.Rounding rounding) {
        AssertSubscriber<GenerationEvent> ask(DecodeLoop loop, long demand) {
            return loop.answer(
                            new DecodeRequest(
                                    prompt,
                                    maxTokens,
                                    List.of(new GreedyContinuation(0)),
                                    rounding,
                                    Requests.call("anonymous")))
                    .subscribe()
                    .withSubscriber(AssertSubscriber.create(demand));
        }
    }

    static Stream<Arguments> seeds() {
        return IntStream.concat(
                        IntStream.range(0, Integer.getInteger("lampejo.seeds", 30)),
                        IntStream.of((int) System.nanoTime()))
                .boxed()
                .flatMap(seed ->
                        Arrays.stream(Decoder.Cuts.values()).map(cuts -> Arguments.of(seed, cuts)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersToTheLastBitAsIfAlone(int seed, Decoder.Cuts cuts) {
        Random random = new Random(seed);
        List<Asked> all = IntStream.range(0, 40).mapToObj(i -> asked(random)).toList();
        int rows = 1 + random.nextInt(4);
        long cache = WINDOW * HashingDecoder.BYTES_PER_TOKEN * (1 + random.nextInt(4));

        List<List<GenerationEvent>> together = new ArrayList<>();
        try (DecodeLoop loop = loop(new RoundingDecoder(rows, WINDOW, cuts), cache)) {
            List<AssertSubscriber<GenerationEvent>> readers =
                    all.stream().map(one -> one.ask(loop, random.nextInt(60))).toList();
            readers.forEach(reader -> reader.request(Long.MAX_VALUE));
            readers.forEach(reader -> together.add(read(reader)));
        }

        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rounding() == Decoder.Rounding.ALIKE) {
                try (DecodeLoop loop = loop(new RoundingDecoder(1, WINDOW, cuts), 1)) {
                    assertThat(together.get(i))
                            .as("seed %d, %s, %d rows, request %d", seed, cuts, rows, i)
                            .isEqualTo(read(all.get(i).ask(loop, Long.MAX_VALUE)));
                }
            }
        }
    }

    @Test
    void reusesPromptsAndNotWhatWasGeneratedWhereTheLastBitCounts() {
        try (DecodeLoop loop =
                loop(new RoundingDecoder(1, WINDOW, Decoder.Cuts.ANYWHERE), 1 << 20)) {
            int[] prompt = Requests.prompt(1, 150);
            DecodeRequest first =
                    new DecodeRequest(
                            prompt,
                            100,
                            List.of(Requests.endless()),
                            Decoder.Rounding.ALIKE,
                            Requests.call("anonymous"));
            int[] tokens =
                    IntStream.concat(
                                    IntStream.of(prompt),
                                    read(
                                                    loop.answer(first)
                                                            .subscribe()
                                                            .withSubscriber(
                                                                    AssertSubscriber.create(
                                                                            Long.MAX_VALUE)))
                                            .stream()
                                            .filter(GenerationEvent.TextDelta.class::isInstance)
                                            .mapToInt(DecodeLoopRoundingTest::token))
                            .toArray();

            Asked alike = new Asked(tokens, 5, Decoder.Rounding.ALIKE);
            Asked any = new Asked(tokens, 5, Decoder.Rounding.ANY);

            assertThat(cached(any.ask(loop, Long.MAX_VALUE))).isEqualTo(192);
            assertThat(cached(alike.ask(loop, Long.MAX_VALUE))).isEqualTo(128);
            // The prompt was read whole now: its blocks have taken the place of the others.
            assertThat(cached(alike.ask(loop, Long.MAX_VALUE))).isEqualTo(192);
        }
    }

    private static Asked asked(Random random) {
        int[] prompt =
                IntStream.concat(
                                Arrays.stream(
                                        Requests.prompt(
                                                random.nextInt(3), random.nextInt(WINDOW / 2))),
                                random.ints(1 + random.nextInt(20), 1, HashingDecoder.VOCABULARY))
                        .toArray();
        Decoder.Rounding rounding =
                random.nextBoolean() ? Decoder.Rounding.ALIKE : Decoder.Rounding.ANY;
        return new Asked(prompt, 1 + random.nextInt(WINDOW - prompt.length - 1), rounding);
    }

    private static DecodeLoop loop(Decoder decoder, long cacheBytes) {
        return new DecodeLoop(
                "rounding",
                decoder,
                new DecodingPolicy(1_000, cacheBytes, CHUNK, Duration.ofMillis(1), 8),
                DecodingMeter.NONE,
                System::nanoTime);
    }

    /** Without what may differ: how much was reused. */
    private static List<GenerationEvent> read(AssertSubscriber<GenerationEvent> reader) {
        return reader.awaitCompletion(PATIENCE).getItems().stream()
                .filter(event -> !(event instanceof GenerationEvent.Finished))
                .toList();
    }

    private static int cached(AssertSubscriber<GenerationEvent> reader) {
        Usage usage =
                ((GenerationEvent.Finished) reader.awaitCompletion(PATIENCE).getItems().getLast())
                        .usage();
        return usage.cached();
    }

    private static int token(GenerationEvent text) {
        return Integer.parseInt(((GenerationEvent.TextDelta) text).text().strip());
    }
}
