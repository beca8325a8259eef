package io.lampejo.server;

import io.lampejo.http.HttpLimits;
import io.lampejo.quarkus.LampejoConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The limits at the door, out of the configuration. */
final class HttpLimitsProducer {
    private static final long NO_LIMIT = 64L << 20;

    @Produces
    @Singleton
    static HttpLimits limits(LampejoConfig config, VertxHttpConfig http) {
        long maxBody = http.limits().maxBodySize().map(size -> size.asLongValue()).orElse(NO_LIMIT);
        return new HttpLimits(
                maxBody,
                Math.max(maxBody, config.http().inFlightBodyBytes().asLongValue()),
                config.http().requestTimeout());
    }
}
