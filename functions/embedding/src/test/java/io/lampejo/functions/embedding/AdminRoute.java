package io.lampejo.functions.embedding;

import io.lampejo.http.Callers;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** A route for admins, which says whom it takes the caller for. */
@Path("/admin")
@NonBlocking
public class AdminRoute {
    private final Callers callers;

    AdminRoute(Callers callers) {
        this.callers = callers;
    }

    @GET
    public String enter(@Context RoutingContext context) {
        callers.requireAdmin(context);
        return callers.tenant(context);
    }
}
