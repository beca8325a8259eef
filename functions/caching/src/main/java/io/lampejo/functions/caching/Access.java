package io.lampejo.functions.caching;

import io.lampejo.http.Callers;
import io.lampejo.http.RefusedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whose part of the cache a caller may look at and fill. */
@Singleton
final class Access {
    private final Callers callers;

    Access(Callers callers) {
        this.callers = callers;
    }

    /**
     * @throws RefusedException where there are keys and the caller has not the admin's
     */
    void requireAdmin(RoutingContext context) {
        callers.requireAdmin(context);
    }

    /** The same for a function. */
    void requireAdmin() {
        callers.requireAdmin();
    }

    /**
     * The caller's own tenant, or another one that an admin names.
     *
     * @throws RefusedException where somebody else does
     */
    String tenant(RoutingContext context, Optional<String> named) {
        String own = callers.tenant(context);
        if (named.isPresent() && !named.get().equals(own)) {
            callers.requireAdmin(context);
        }
        return named.orElse(own);
    }

    /** The same for a function. */
    String tenant(Optional<String> named) {
        String own = callers.tenant();
        if (named.isPresent() && !named.get().equals(own)) {
            callers.requireAdmin();
        }
        return named.orElse(own);
    }
}
