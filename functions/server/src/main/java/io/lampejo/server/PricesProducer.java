package io.lampejo.server;

import io.lampejo.functions.caching.Prices;
import io.lampejo.quarkus.CachingConfig;
import io.lampejo.quarkus.LampejoConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** What tokens would cost elsewhere, out of the configuration. */
final class PricesProducer {

    @Produces
    @Singleton
    static Prices prices(LampejoConfig config) {
        CachingConfig.Price price = config.caching().price();
        return new Prices(
                price.promptPerMillion().orElse(BigDecimal.ZERO),
                price.completionPerMillion().orElse(BigDecimal.ZERO),
                price.currency());
    }
}
