package io.lampejo.functions.generation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /v1/completions}. */
@Path("/v1/completions")
@Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
public final class CompletionsResource {
    private final Deliverer deliverer;
    private final GenerationLimits limits;

    CompletionsResource(Deliverer deliverer, GenerationLimits limits) {
        this.deliverer = deliverer;
        this.limits = limits;
    }

    @POST
    public Uni<RestResponse<Buffer>> create(@Context RoutingContext context) {
        return deliverer.deliver(context, parser -> CompletionDecoder.decode(parser, limits));
    }
}
