package io.lampejo.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is not a success. Only documents: {@link HttpError} writes it. */
@Schema(name = "Error")
public record ErrorBody(@Schema(required = true) Detail error) {

    /**
     * @param message a sentence for people
     * @param type the kind of error
     * @param param the field that is wrong
     * @param code a word for programs
     */
    @Schema(name = "ErrorDetail")
    public record Detail(
            @Schema(required = true) String message,
            @Schema(
                            required = true,
                            enumeration = {
                                "invalid_request_error",
                                "rate_limit_error",
                                "server_error"
                            })
                    String type,
            @Schema(required = true, nullable = true) @Nullable String param,
            @Schema(required = true, nullable = true) @Nullable String code) {}
}
