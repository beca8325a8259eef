package io.lampejo.http;

import io.lampejo.content.Modality;
import io.lampejo.model.ModelInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model as it goes on the wire.
 *
 * @param created seconds since 1970
 * @param lampejo what OpenAI's clients pass over
 */
@Schema(name = "Model")
record ModelCard(String id, String object, long created, String owned_by, Extension lampejo) {

    /**
     * @param task {@code embedding} or {@code generation}
     * @param dims width of an embedding model's vectors
     * @param space where an embedding model's vectors live
     * @param window most tokens in one input, or in a prompt and its answer
     * @param chat whether a generation model has a chat template
     * @param bytes memory that the model holds now; 0 where it is not loaded
     */
    @Schema(name = "ModelExtension")
    record Extension(
            @Schema(required = true) String task,
            @Schema(required = true) List<String> modalities,
            @Nullable Integer dims,
            @Nullable String space,
            @Schema(required = true) int window,
            @Nullable Boolean chat,
            @Schema(required = true) boolean loaded,
            @Schema(required = true) long bytes) {}

    @Schema(name = "ModelList")
    record Listing(String object, List<ModelCard> data) {}

    static void write(ModelInfo model, long residentBytes, JsonBytes json) {
        json.raw("{\"id\":")
                .string(model.id())
                .raw(",\"object\":\"model\",\"created\":")
                .integer(model.created().getEpochSecond())
                .raw(",\"owned_by\":")
                .string(model.owner())
                .raw(",\"lampejo\":{\"task\":\"embedding\",\"modalities\":[");
        String comma = "";
        for (Modality modality : model.modalities().stream().sorted().toList()) {
            json.raw(comma).string(modality.name().toLowerCase(Locale.ROOT));
            comma = ",";
        }
        json.raw("],\"dims\":")
                .integer(model.space().dims())
                .raw(",\"space\":")
                .string(model.space().id())
                .raw(",\"window\":")
                .integer(model.window())
                .raw(
                        residentBytes > 0
                                ? ",\"loaded\":true,\"bytes\":"
                                : ",\"loaded\":false,\"bytes\":")
                .integer(residentBytes)
                .raw("}}");
    }
}
