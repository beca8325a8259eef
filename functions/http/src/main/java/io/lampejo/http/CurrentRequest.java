package io.lampejo.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The HTTP request that a function is called by, for functions, which are not given it. To be asked
 * while the function is called, not by what it does later.
 */
@Singleton
final class CurrentRequest {
    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Empty where the function was called other than over HTTP. */
    Optional<RoutingContext> context() {
        return Arc.requireContainer().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
