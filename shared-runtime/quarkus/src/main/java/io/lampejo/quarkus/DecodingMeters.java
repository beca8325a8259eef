package io.lampejo.quarkus;

import io.lampejo.generation.decoding.DecodingMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What decode loops tell, counted. Times go to histograms under the names of OpenTelemetry's GenAI
 * conventions where there is a registry; the rest is read from here when a scrape asks.
 */
@Singleton
final class DecodingMeters implements DecodingMeter {
    final LongAdder promptTokens = new LongAdder();
    final LongAdder reusedTokens = new LongAdder();
    final LongAdder generatedTokens = new LongAdder();
    final LongAdder steps = new LongAdder();
    final LongAdder abandoned = new LongAdder();
    private @Nullable Timer firstToken;
    private @Nullable Timer perToken;

    DecodingMeters(Instance<MeterRegistry> registries) {
        if (registries.isResolvable()) {
            MeterRegistry registry = registries.get();
            firstToken = timer(registry, "gen_ai.server.time_to_first_token", 60);
            perToken = timer(registry, "gen_ai.server.time_per_output_token", 5);
        }
    }

    @Override
    public void firstToken(Duration waited) {
        if (firstToken != null) {
            firstToken.record(waited);
        }
    }

    @Override
    public void prefilled(int tokens, int reused, Duration time) {
        promptTokens.add(tokens);
        reusedTokens.add(reused);
    }

    @Override
    public void stepped(int sequences, Duration time) {
        generatedTokens.add(sequences);
        steps.increment();
        if (perToken != null) {
            perToken.record(time);
        }
    }

    @Override
    public void abandoned() {
        abandoned.increment();
    }

    private static Timer timer(MeterRegistry registry, String name, int mostSeconds) {
        return Timer.builder(name)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(mostSeconds))
                .register(registry);
    }
}
