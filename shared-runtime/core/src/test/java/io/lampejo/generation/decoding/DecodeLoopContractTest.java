package io.lampejo.generation.decoding;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.GeneratorContract;
import io.lampejo.generation.Prompt;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A generator of a decode loop and nothing else: letters are tokens. */
class DecodeLoopContractTest extends GeneratorContract {
    private static final int WINDOW = 512;

    private final HashingDecoder decoder = new HashingDecoder(4, WINDOW);
    private final DecodeLoop loop =
            new DecodeLoop(
                    "hashing",
                    decoder,
                    new DecodingPolicy(1_000, 20_000, 64, Duration.ofMillis(20), 8),
                    DecodingMeter.NONE,
                    System::nanoTime);

    @AfterEach
    void nothingIsLeftBehind() {
        loop.close();
        decoder.verifyAllGivenBack();
    }

    @Override
    protected Generator generator() {
        return request -> Multi.createFrom().deferred(() -> answer(request));
    }

    @Override
    protected String model() {
        return "hashing";
    }

    @Override
    protected int window() {
        return WINDOW;
    }

    @Override
    protected long tokensStepped() {
        return decoder.steppedTokens.get();
    }

    private Multi<GenerationEvent> answer(GenerationRequest request) {
        int[] prompt =
                ((Prompt.Text) request.prompt())
                        .text()
                        .chars()
                        .map(letter -> 1 + letter % (HashingDecoder.VOCABULARY - 1))
                        .toArray();
        int most = request.output().maxTokens().orElseThrow();
        if (prompt.length + most > WINDOW) {
            throw new FailureException(
                    new Failure.WindowExceeded("prompt", prompt.length, most, WINDOW));
        }
        List<Continuation> choices =
                IntStream.range(0, request.output().choices())
                        .<Continuation>mapToObj(GreedyContinuation::new)
                        .toList();
        return loop.answer(new DecodeRequest(prompt, most, choices, request.call()));
    }
}
