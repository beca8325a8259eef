package io.lampejo.http;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.lampejo.model.Residency;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * {@code GET /v1/models} and {@code GET /v1/models/{id}}: the embedding models and the generation
 * models of this process, which may have either kind or both.
 */
@SecurityScheme(
        securitySchemeName = ApiKeyScheme.NAME,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = ApiKeyScheme.DESCRIPTION)
@SecurityRequirement(name = ApiKeyScheme.NAME)
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class ModelsResource {
    private final Instance<Models> embedders;
    private final Instance<Generators> generators;
    private final Residency residency;

    ModelsResource(
            Instance<Models> embedders, Instance<Generators> generators, Residency residency) {
        this.embedders = embedders;
        this.generators = generators;
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
        for (Models models : embedders) {
            for (ModelInfo model : models.all()) {
                write(model, json.raw(comma));
                comma = ",";
            }
        }
        for (Generators models : generators) {
            for (GeneratorInfo model : models.all()) {
                write(model, json.raw(comma));
                comma = ",";
            }
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
        JsonBytes json = new JsonBytes(512);
        var embedder = embedders.stream().flatMap(models -> models.find(id).stream()).findFirst();
        if (embedder.isPresent()) {
            return write(embedder.get(), json).toByteArray();
        }
        var generator = generators.stream().flatMap(models -> models.find(id).stream()).findFirst();
        return write(generator.orElseThrow(() -> unknown(id)), json).toByteArray();
    }

    private JsonBytes write(ModelInfo model, JsonBytes json) {
        ModelCard.write(model, residency.residentBytes(model.id()), json);
        return json;
    }

    private JsonBytes write(GeneratorInfo model, JsonBytes json) {
        GeneratorCard.write(model, residency.residentBytes(model.id()), json);
        return json;
    }

    private FailureException unknown(String id) {
        List<String> known = new ArrayList<>();
        embedders.forEach(models -> models.all().forEach(model -> known.add(model.id())));
        generators.forEach(models -> models.all().forEach(model -> known.add(model.id())));
        return new FailureException(new Failure.UnknownModel(id, known));
    }
}
