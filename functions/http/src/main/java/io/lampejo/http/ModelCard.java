package io.lampejo.http;

import io.lampejo.content.Modality;
import io.lampejo.model.ModelInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model as it goes on the wire.
 *
 * @param created seconds since 1970
 * @param lampejo what OpenAI's clients pass over
 */
@Schema(name = "Model")
record ModelCard(String id, String object, long created, String owned_by, Extension lampejo) {

    /**
     * @param window most tokens in one input
     * @param bytes memory that the model holds now; 0 where it is not loaded
     */
    @Schema(name = "ModelExtension")
    record Extension(
            List<String> modalities,
            int dims,
            String space,
            int window,
            boolean loaded,
            long bytes) {}

    @Schema(name = "ModelList")
    record Listing(String object, List<ModelCard> data) {}

    static void write(ModelInfo model, long residentBytes, JsonBytes json) {
        json.raw("{\"id\":")
                .string(model.id())
                .raw(",\"object\":\"model\",\"created\":")
                .integer(model.created().getEpochSecond())
                .raw(",\"owned_by\":")
                .string(model.owner())
                .raw(",\"lampejo\":{\"modalities\":[");
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
