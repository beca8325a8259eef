package io.lampejo.functions.caching;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.http.ApiKeyScheme;
import io.lampejo.http.Bodies;
import io.lampejo.http.Calls;
import io.lampejo.http.ErrorBody;
import io.lampejo.http.EventLoop;
import io.lampejo.http.JsonBodies;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
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

/** {@code POST /v1/cache/lookup}: whether a request would be served from the cache, or why not. */
@SecurityRequirement(name = ApiKeyScheme.NAME)
@Path("/v1/cache/lookup")
@Produces(MediaType.APPLICATION_JSON)
public final class LookupResource {
    private final Lookup lookup;
    private final Calls calls;
    private final Access access;

    LookupResource(Lookup lookup, Calls calls, Access access) {
        this.lookup = lookup;
        this.calls = calls;
        this.access = access;
    }

    @POST
    @Operation(
            summary = "Would it hit, and why not",
            description =
                    "Computes no answer and changes nothing. Another tenant than one's own needs the admin's key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AskSchemas.Lookup.class)))
    @Parameter(
            name = "tenant",
            in = ParameterIn.QUERY,
            description = "Whose entries; by default the caller's own",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "What the cache would do for each input or prompt",
            content = @Content(schema = @Schema(implementation = AnswerSchemas.Lookup.class)))
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
            description = "There are API keys, and this is neither the tenant's nor the admin's.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "The model is not known, or the cache is off in this deployment.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "default",
            description = "Another failure, as of every route",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Uni<Buffer> look(@Context RoutingContext context) {
        JsonBodies.require(context.request());
        var query = QueryFields.of(context, List.of("tenant"));
        String tenant = access.tenant(context, Optional.ofNullable(query.get("tenant")));
        WrittenRequest written = RequestDecoder.ofLookup().read(Bodies.take(context));
        Call own = calls.of(context);
        Call asked =
                new Call(
                        tenant,
                        own.requestId(),
                        own.deadline(),
                        written.use().orElse(CacheUse.DEFAULT));
        return lookup.of(written, asked)
                .emitOn(new EventLoop())
                .map(found -> Buffer.buffer(FindingsJson.write(found).toByteArray()));
    }
}
