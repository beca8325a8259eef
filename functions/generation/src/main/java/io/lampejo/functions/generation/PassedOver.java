package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters of the OpenAI API that OpenAI's own service keeps books with and that change no
 * answer. They are checked and passed over; every other parameter is honoured or refused by name.
 */
final class PassedOver {
    private static final int MAX_METADATA = 16;

    private PassedOver() {}

    /** False where the parameter is none of these. */
    static boolean decode(String name, Fields fields) throws IOException {
        switch (name) {
            case "user", "safety_identifier", "prompt_cache_key", "prompt_cache_retention" -> {
                if (!fields.atNull()) {
                    fields.text();
                }
            }
            case "metadata" -> metadata(fields);
            case "store" -> store(fields);
            case "service_tier" -> serviceTier(fields);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Up to 16 strings by name. */
    static JsonObject metadata(Fields fields) throws IOException {
        if (fields.atNull()) {
            return JsonObject.EMPTY;
        }
        Map<String, JsonValue> pairs = new LinkedHashMap<>();
        fields.object(name -> {
            if (pairs.size() == MAX_METADATA) {
                throw fields.wrong(
                        "'metadata' is over the limit of %d pairs.".formatted(MAX_METADATA));
            }
            pairs.put(name, new JsonValue.JsonString(fields.text()));
            return true;
        });
        return new JsonObject(pairs);
    }

    private static void store(Fields fields) {
        if (!fields.atNull() && fields.flag()) {
            throw fields.unsupported("'store' cannot be true: nothing is stored here.");
        }
    }

    private static void serviceTier(Fields fields) throws IOException {
        if (fields.at(JsonToken.VALUE_NULL)) {
            return;
        }
        String tier = fields.text();
        if (!tier.equals("auto") && !tier.equals("default")) {
            throw fields.unsupported(
                    "'service_tier' can be 'auto' or 'default' only: there is one tier here.");
        }
    }
}
