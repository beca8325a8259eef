package io.lampejo.functions.generation;

import java.io.IOException;

/** The fields {@code stream} and {@code stream_options}. */
final class DeliveryFields {
    private boolean stream;
    private boolean options;
    private boolean usage;

    /** False where the field says nothing of delivery. */
    boolean decode(String name, Fields fields) throws IOException {
        switch (name) {
            case "stream" -> stream = !fields.atNull() && fields.flag();
            case "stream_options" -> {
                if (!fields.atNull()) {
                    options = true;
                    fields.object(option -> option(option, fields));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean option(String name, Fields fields) {
        switch (name) {
            case "include_usage" -> usage = !fields.atNull() && fields.flag();
            case "include_obfuscation" -> {
                if (!fields.atNull() && fields.flag()) {
                    throw fields.unsupported(
                            "'%s' cannot be true: chunks are not padded.".formatted(fields.path()));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    Ask.Delivery delivery() {
        if (!stream) {
            if (options) {
                throw Wrong.field(
                        "stream_options",
                        "'stream_options' is allowed only where 'stream' is true.");
            }
            return Ask.Delivery.WHOLE;
        }
        return usage ? Ask.Delivery.STREAM_WITH_USAGE : Ask.Delivery.STREAM;
    }
}
