package io.lampejo.quarkus;

import io.lampejo.model.Models;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready where there is a model to serve. Loads none. */
@Readiness
@Singleton
final class ModelsReady implements HealthCheck {
    private final Models models;

    ModelsReady(Models models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        int count = models.all().size();
        return HealthCheckResponse.named("models")
                .withData("count", count)
                .status(count > 0)
                .build();
    }
}
