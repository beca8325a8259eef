package io.lampejo.generation.decoding;

import io.lampejo.caching.CachePolicy;
import io.lampejo.caching.CachingGenerator;
import io.lampejo.caching.Equivalents;
import io.lampejo.caching.KeepsAll;
import io.lampejo.generation.Generator;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;

/** The same generator behind a cache. */
class CachingGeneratorContractTest extends DecodeLoopContractTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledExecutorService helpers = Executors.newScheduledThreadPool(1);
    private final Generator cached =
            new CachingGenerator(
                    super.generator(),
                    new OneModel(model(), window()),
                    new KeepsAll(),
                    Equivalents.NONE,
                    new CachePolicy(LONG, Duration.ZERO, Duration.ZERO, 1 << 20),
                    new CachingGenerator.Time(Clock.systemUTC(), System::nanoTime, helpers));

    @AfterEach
    void stop() {
        helpers.shutdownNow();
    }

    @Override
    protected Generator generator() {
        return cached;
    }

    private record OneModel(String id, int window) implements Generators {
        @Override
        public Optional<GeneratorInfo> find(String wanted) {
            return all().stream().filter(model -> model.id().equals(wanted)).findFirst();
        }

        @Override
        public List<GeneratorInfo> all() {
            return List.of(
                    new GeneratorInfo(
                            id,
                            "f",
                            window,
                            HashingDecoder.VOCABULARY,
                            GeneratorInfo.Chat.NONE,
                            Instant.EPOCH,
                            "acme"));
        }
    }
}
