package io.lampejo.functions.generation;

import io.lampejo.http.ApiKeyScheme;
import io.lampejo.http.ErrorBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /v1/completions}. */
@SecurityRequirement(name = ApiKeyScheme.NAME)
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
    @Operation(
            summary = "How a text goes on",
            description =
                    "The OpenAI completions API. Parameters that are not known or cannot be honoured are refused by name.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompletionSchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "The answer; where 'stream' is true, server-sent events",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AnswerSchemas.Text.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "The request is wrong or cannot be honoured; 'param' names the field.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "The model is not known.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "The server is at its limit; 'Retry-After' says when to try again.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "default",
            description = "Another failure, as of every route",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.class)))
    public Uni<RestResponse<Buffer>> create(@Context RoutingContext context) {
        return deliverer.deliver(context, parser -> CompletionDecoder.decode(parser, limits));
    }
}
