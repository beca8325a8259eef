package io.lampejo.functions.embedding;

import io.lampejo.call.Call;
import io.lampejo.http.ApiKeyScheme;
import io.lampejo.http.Calls;
import io.lampejo.http.ErrorBody;
import io.lampejo.http.EventLoop;
import io.lampejo.http.JsonBodies;
import io.lampejo.http.Provenance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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

/**
 * {@code POST /v1/embeddings}. Runs on the event loop; what would hold it up, large bodies and
 * large answers, is read and written on a worker.
 */
@SecurityRequirement(name = ApiKeyScheme.NAME)
@Path("/v1/embeddings")
@Produces(MediaType.APPLICATION_JSON)
public final class EmbeddingsResource {

    /** Bytes that are read or written within about half a millisecond. */
    private static final int QUICK_BYTES = 128 * 1024;

    private final Answers answers;
    private final Calls calls;

    EmbeddingsResource(Answers answers, Calls calls) {
        this.answers = answers;
        this.calls = calls;
    }

    @POST
    @Operation(
            summary = "Vectors for texts",
            description = "The OpenAI embeddings API. Fields that are not known are passed over.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AskSchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "One vector for each input, in input order",
            content = @Content(schema = @Schema(implementation = AnswerBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is wrong; 'param' names the field.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "The model is not known.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is over the limit.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "The server is at its limit; 'Retry-After' says when to try again.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "500",
            description = "The server failed.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(
            responseCode = "504",
            description = "Time ran out, or only a cached answer was wanted and there is none.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Uni<Buffer> create(@Context RoutingContext context) {
        JsonBodies.require(context.request());
        Call call = calls.of(context);
        Buffer body = context.body().buffer();
        if (body == null) {
            throw Wrong.body("The body is empty: it must be a JSON object.");
        }
        return read(body)
                .flatMap(ask -> answers.to(ask, call))
                .emitOn(new EventLoop())
                .flatMap(answer -> written(answer, context));
    }

    private static Uni<Ask> read(Buffer body) {
        if (body.length() <= QUICK_BYTES) {
            return Uni.createFrom().item(AskJson.read(body));
        }
        return Uni.createFrom()
                .item(() -> AskJson.read(body))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Uni<Buffer> written(Answer answer, RoutingContext context) {
        headers(answer, context);
        int size = AnswerJson.estimate(answer);
        if (size <= QUICK_BYTES) {
            return Uni.createFrom().item(AnswerBytes.write(answer, size));
        }
        return Uni.createFrom()
                .item(() -> AnswerBytes.write(answer, size))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static void headers(Answer answer, RoutingContext context) {
        var headers = context.response().headers();
        headers.set(Provenance.ROUTE, Provenance.route(answer.embeddings().origin()));
        Provenance.cacheStatus(answer.embeddings().cacheStatus())
                .ifPresent(status -> headers.set(Provenance.CACHE_STATUS, status));
        int cut = answer.truncatedInputs();
        if (cut > 0) {
            headers.set(
                    "lampejo-truncated", "inputs=" + cut + "; tokens=" + answer.truncatedTokens());
        }
    }
}
