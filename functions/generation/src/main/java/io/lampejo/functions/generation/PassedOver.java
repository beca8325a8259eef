package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

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

    private static void metadata(Fields fields) throws IOException {
        if (fields.atNull()) {
            return;
        }
        int[] pairs = {0};
        fields.object(_ -> {
            if (pairs[0]++ == MAX_METADATA) {
                throw fields.wrong(
                        "'metadata' is over the limit of %d pairs.".formatted(MAX_METADATA));
            }
            fields.text();
            return true;
        });
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
