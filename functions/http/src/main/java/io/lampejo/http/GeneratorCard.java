package io.lampejo.http;

import io.lampejo.generation.GeneratorInfo;

/** A generation model as it goes on the wire. */
final class GeneratorCard {

    private GeneratorCard() {}

    static void write(GeneratorInfo model, long residentBytes, JsonBytes json) {
        json.raw("{\"id\":")
                .string(model.id())
                .raw(",\"object\":\"model\",\"created\":")
                .integer(model.created().getEpochSecond())
                .raw(",\"owned_by\":")
                .string(model.owner())
                .raw(",\"lampejo\":{\"task\":\"generation\",\"modalities\":[\"text\"],\"window\":")
                .integer(model.window())
                .raw(",\"chat\":")
                .raw(
                        switch (model.chat()) {
                            case TEMPLATE -> "true";
                            case NONE -> "false";
                        })
                .raw(
                        residentBytes > 0
                                ? ",\"loaded\":true,\"bytes\":"
                                : ",\"loaded\":false,\"bytes\":")
                .integer(residentBytes)
                .raw("}}");
    }
}
