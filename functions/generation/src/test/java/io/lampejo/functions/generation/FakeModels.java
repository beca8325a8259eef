package io.lampejo.functions.generation;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.http.HttpLimits;
import io.lampejo.model.Residency;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two models: one that chats, and one without a template and with a slash in its name. */
@Singleton
class FakeModels implements Generators, Residency {
    static final GeneratorInfo CHAT =
            new GeneratorInfo(
                    "fake",
                    "0123456789abcdef0123456789abcdef",
                    64,
                    1000,
                    GeneratorInfo.Chat.TEMPLATE,
                    Instant.ofEpochSecond(1_700_000_000),
                    "nobody");
    static final GeneratorInfo PLAIN =
            new GeneratorInfo(
                    "org/plain", "beef", 64, 1000, GeneratorInfo.Chat.NONE, Instant.EPOCH, "org");

    @Produces
    @Singleton
    HttpLimits limits() {
        return new HttpLimits(2 * 1024 * 1024, 4 * 1024 * 1024, Duration.ofSeconds(2));
    }

    @Produces
    @Singleton
    GenerationLimits generationLimits() {
        return new GenerationLimits(Duration.ofSeconds(30), 16, 8, 64, 16);
    }

    @Produces
    @Singleton
    StreamPolicy streamPolicy() {
        return new StreamPolicy(Duration.ofSeconds(1), 16, 8 * 1024);
    }

    @Override
    public Optional<GeneratorInfo> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    @Override
    public List<GeneratorInfo> all() {
        return List.of(CHAT, PLAIN);
    }

    @Override
    public long residentBytes(String modelId) {
        return modelId.equals("fake") ? 12345 : 0;
    }
}
