package io.lampejo.functions.generation;

import io.lampejo.http.keys.ApiKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The API keys that a test's profile sets; none without one. */
final class FakeKeys {

    @Produces
    @Singleton
    static ApiKeys keys(
            @ConfigProperty(name = "test.keys") Optional<List<String>> tenants,
            @ConfigProperty(name = "test.admin-key") Optional<List<String>> admin) {
        return ApiKeys.of(tenants.orElse(List.of()), admin.orElse(List.of()));
    }
}
