package io.lampejo.functions.caching;

import io.lampejo.http.ApiKeyScheme;
import io.lampejo.http.Bodies;
import io.lampejo.http.CacheDirectives;
import io.lampejo.http.ErrorBody;
import io.lampejo.http.EventLoop;
import io.lampejo.http.HttpLimits;
import io.lampejo.http.StreamedBody;
import io.lampejo.http.StreamedRoute;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * {@code PUT /v1/cache}: computes the requests of a file of any length, which the front door does
 * not take in. The file is read no faster than it is computed.
 */
@SecurityRequirement(name = ApiKeyScheme.NAME)
@Path("/v1/cache")
@Produces(MediaType.APPLICATION_JSON)
public final class WarmUpResource {
    private final WarmUp warmUp;
    private final HttpLimits limits;
    private final Access access;

    WarmUpResource(WarmUp warmUp, HttpLimits limits, Access access) {
        this.warmUp = warmUp;
        this.limits = limits;
        this.access = access;
    }

    @PUT
    @Operation(
            summary = "Compute answers in advance",
            description =
                    "Takes JSON lines as OpenAI's Batch API has them. What a line says in 'headers' goes before the headers of this request. A line that is wrong or fails is told of and keeps no other back. For admins, where there are API keys.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/jsonl",
                            schema = @Schema(implementation = AskSchemas.Line.class)))
    @Parameter(
            name = "tenant",
            in = ParameterIn.QUERY,
            description = "For whom; by default the caller's own",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "What became of the lines, once all of them are through",
            content = @Content(schema = @Schema(implementation = AnswerSchemas.WarmedUp.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is wrong, or the file has no lines.",
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
            responseCode = "408",
            description = "Nothing came of the file for too long.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "Two files are being computed already.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "default",
            description = "Another failure, as of every route",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Uni<Buffer> warm(@Context RoutingContext context) {
        access.requireAdmin(context);
        var query = QueryFields.of(context, List.of("tenant"));
        WarmUp.Sender sender =
                new WarmUp.Sender(
                        access.tenant(context, Optional.ofNullable(query.get("tenant"))),
                        Bodies.requestId(context),
                        CacheDirectives.of(context.request().headers()));
        return warmUp.file(StreamedBody.of(context, limits.requestTimeout()), sender)
                .emitOn(new EventLoop())
                .map(WarmUpResource::written);
    }

    private static Buffer written(Tally tally) {
        if (tally.lines() == 0) {
            throw Wrong.body("The file has no lines.");
        }
        return Buffer.buffer(tally.json().toByteArray());
    }

    /** Lets files past the front door. */
    static final class Door {

        @jakarta.enterprise.inject.Produces
        @Singleton
        static StreamedRoute files() {
            return new StreamedRoute("PUT", "/v1/cache");
        }
    }
}
