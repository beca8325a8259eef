package io.lampejo.server;

import io.lampejo.http.keys.ApiKeys;
import io.lampejo.quarkus.LampejoConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The API keys, out of the configuration. */
final class ApiKeysProducer {

    @Produces
    @Singleton
    static ApiKeys keys(LampejoConfig config) {
        ApiKeys keys =
                ApiKeys.of(
                        config.http().keys().orElse(List.of()),
                        config.http().adminKey().orElse(List.of()));
        return config.http().keysFile().map(keys::andThoseIn).orElse(keys);
    }
}
