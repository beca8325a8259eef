package io.lampejo.functions.embedding;

import io.lampejo.content.Modality;
import io.lampejo.http.HttpLimits;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.lampejo.model.Residency;
import io.lampejo.model.Space;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two models: a Matryoshka one of eight dimensions, and one with a slash in its name. */
@Singleton
class FakeModels implements Models, Residency {
    static final ModelInfo INFO =
            new ModelInfo(
                    "fake",
                    "f00d",
                    new Space("fake-space", 8),
                    16,
                    1000,
                    Set.of(Modality.TEXT),
                    List.of(4, 2),
                    Instant.ofEpochSecond(1_700_000_000),
                    "nobody");
    static final ModelInfo SLASHED =
            new ModelInfo(
                    "org/fixed",
                    "beef",
                    new Space("fixed-space", 8),
                    16,
                    1000,
                    Set.of(Modality.TEXT),
                    List.of(),
                    Instant.EPOCH,
                    "org");

    @Produces
    @Singleton
    HttpLimits limits() {
        return new HttpLimits(2 * 1024 * 1024, 4 * 1024 * 1024, Duration.ofSeconds(2));
    }

    @Override
    public Optional<ModelInfo> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    @Override
    public List<ModelInfo> all() {
        return List.of(INFO, SLASHED);
    }

    @Override
    public long residentBytes(String modelId) {
        return modelId.equals("fake") ? 12345 : 0;
    }
}
