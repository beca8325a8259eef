package io.lampejo.functions.caching;

import io.lampejo.http.ApiKeyScheme;
import io.lampejo.http.ErrorBody;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** {@code GET /v1/cache/stats}: what the cache holds, and what it has saved since start. */
@SecurityRequirement(name = ApiKeyScheme.NAME)
@Path("/v1/cache/stats")
@Produces(MediaType.APPLICATION_JSON)
public final class StatsResource {
    private final EnabledCache cache;
    private final Prices prices;
    private final Access access;

    StatsResource(EnabledCache cache, Prices prices, Access access) {
        this.cache = cache;
        this.prices = prices;
        this.access = access;
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "What the cache holds and saves",
            description = "Since this process started. For admins, where there are API keys.")
    @APIResponse(
            responseCode = "200",
            description = "The stores, the nearest first, and what each kind of answers saved",
            content = @Content(schema = @Schema(implementation = AnswerSchemas.Stats.class)))
    @APIResponse(
            responseCode = "401",
            description = "There are API keys, and the request carries none.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "There are API keys, and this is not the admin's.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "The cache is off in this deployment.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "default",
            description = "Another failure, as of every route",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Buffer stats(@Context RoutingContext context) {
        access.requireAdmin(context);
        QueryFields.of(context, List.of());
        return Buffer.buffer(StatsJson.write(cache.get().report(), prices).toByteArray());
    }
}
