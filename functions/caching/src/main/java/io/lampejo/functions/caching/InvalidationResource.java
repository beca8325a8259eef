package io.lampejo.functions.caching;

import io.lampejo.http.ApiKeyScheme;
import io.lampejo.http.ErrorBody;
import io.lampejo.http.EventLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** {@code DELETE /v1/cache}: forgets what is selected, or says how much that would be. */
@SecurityRequirement(name = ApiKeyScheme.NAME)
@Path("/v1/cache")
@Produces(MediaType.APPLICATION_JSON)
public final class InvalidationResource {
    private final Invalidator invalidator;
    private final Access access;

    InvalidationResource(Invalidator invalidator, Access access) {
        this.invalidator = invalidator;
        this.access = access;
    }

    @DELETE
    @Operation(
            summary = "Forget answers",
            description =
                    "Counts what is selected; forgets it with dry_run=false only. What is given must all hold of an entry. For admins, where there are API keys.")
    @Parameter(
            name = "tenant",
            in = ParameterIn.QUERY,
            description = "Whose entries",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "model",
            in = ParameterIn.QUERY,
            description = "Of which model",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "tag",
            in = ParameterIn.QUERY,
            description = "That were stored under this tag (Lampejo-Cache-Tags)",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "request_id_prefix",
            in = ParameterIn.QUERY,
            description = "What the x-request-id begins with of the requests that computed them",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "all",
            in = ParameterIn.QUERY,
            description = "Selects everything, and nothing else may be given",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Parameter(
            name = "dry_run",
            in = ParameterIn.QUERY,
            description = "Counts only",
            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
    @APIResponse(
            responseCode = "200",
            description = "How many entries were meant, and how many of them are gone",
            content = @Content(schema = @Schema(implementation = AnswerSchemas.Invalidated.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is wrong; 'param' names the field.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
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
    public Uni<Buffer> forget(@Context RoutingContext context) {
        access.requireAdmin(context);
        Buffer body = context.body().buffer();
        if (body != null && body.length() > 0) {
            // Whoever sends a selection there would be surprised by what its absence means.
            throw Wrong.body("There is no body here: what is selected goes in the query.");
        }
        return invalidator
                .carryOut(Invalidation.of(QueryFields.of(context, Invalidation.FIELDS)))
                .emitOn(new EventLoop())
                .map(json -> Buffer.buffer(json.toByteArray()));
    }
}
