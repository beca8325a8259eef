package io.lampejo.functions.caching;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.http.HttpLimits;
import io.lampejo.http.keys.ApiKeys;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.lampejo.model.Residency;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a deployable would provide: small limits, prices, no models, a profile's keys. */
final class FakeDeployment {
    static final int MAX_BODY_BYTES = 64 * 1024;

    @Produces
    @Singleton
    static HttpLimits limits() {
        return new HttpLimits(MAX_BODY_BYTES, 4 * MAX_BODY_BYTES, Duration.ofSeconds(2));
    }

    @Produces
    @Singleton
    static Prices prices() {
        return new Prices(new BigDecimal("0.50"), new BigDecimal("2"), "EUR");
    }

    @Produces
    @Singleton
    static ApiKeys keys(
            @ConfigProperty(name = "test.keys") Optional<List<String>> tenants,
            @ConfigProperty(name = "test.admin-key") Optional<List<String>> admin) {
        return ApiKeys.of(tenants.orElse(List.of()), admin.orElse(List.of()));
    }

    /** The list of models, which every deployment has, is empty. */
    @Singleton
    static final class NoModels implements Models, Residency {

        @Override
        public Optional<ModelInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<ModelInfo> all() {
            return List.of();
        }

        @Override
        public long residentBytes(String modelId) {
            return 0;
        }
    }

    @Singleton
    static final class NoGenerators implements Generators {

        @Override
        public Optional<GeneratorInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<GeneratorInfo> all() {
            return List.of();
        }
    }
}
