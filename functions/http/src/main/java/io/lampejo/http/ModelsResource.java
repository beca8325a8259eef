package io.lampejo.http;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.lampejo.model.Residency;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /v1/models} and {@code GET /v1/models/{id}}. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class ModelsResource {
    private final Models models;
    private final Residency residency;

    ModelsResource(Models models, Residency residency) {
        this.models = models;
        this.residency = residency;
    }

    @GET
    @Operation(summary = "The models that this server can serve")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ModelCard.Listing.class)))
    public byte[] list() {
        JsonBytes json = new JsonBytes(1024).raw("{\"object\":\"list\",\"data\":[");
        String comma = "";
        for (ModelInfo model : models.all()) {
            ModelCard.write(model, residency.residentBytes(model.id()), json.raw(comma));
            comma = ",";
        }
        return json.raw("]}").toByteArray();
    }

    /** Ids may contain slashes. */
    @GET
    @Path("{id: .+}")
    @Operation(summary = "One model")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ModelCard.class)))
    @APIResponse(
            responseCode = "404",
            description = "The model is not known.",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public byte[] one(@PathParam("id") String id) {
        ModelInfo model = models.find(id).orElseThrow(() -> unknown(id));
        JsonBytes json = new JsonBytes(512);
        ModelCard.write(model, residency.residentBytes(model.id()), json);
        return json.toByteArray();
    }

    private FailureException unknown(String id) {
        List<String> known = models.all().stream().map(ModelInfo::id).toList();
        return new FailureException(new Failure.UnknownModel(id, known));
    }
}
