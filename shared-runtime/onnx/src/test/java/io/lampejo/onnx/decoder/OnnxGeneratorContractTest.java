package io.lampejo.onnx.decoder;

import io.lampejo.generation.Generator;
import io.lampejo.generation.GeneratorContract;
import io.lampejo.generation.decoding.DecodingMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** What every generator promises, by graphs that update their cache in place. */
class OnnxGeneratorContractTest extends GeneratorContract {
    private final AtomicLong stepped = new AtomicLong();
    private final OnnxGenerator generator = TinyDecoders.generator(meter(), 4);

    @AfterEach
    void close() {
        generator.close();
    }

    @Override
    protected Generator generator() {
        return generator;
    }

    @Override
    protected String model() {
        return "llama-genai";
    }

    @Override
    protected int window() {
        return TinyDecoders.WINDOW;
    }

    @Override
    protected long tokensStepped() {
        return stepped.get();
    }

    private DecodingMeter meter() {
        return new DecodingMeter() {
            @Override
            public void firstToken(Duration waited) {}

            @Override
            public void prefilled(int tokens, int reused, Duration time) {}

            @Override
            public void stepped(int sequences, Duration time) {
                stepped.addAndGet(sequences);
            }

            @Override
            public void abandoned() {}
        };
    }
}
