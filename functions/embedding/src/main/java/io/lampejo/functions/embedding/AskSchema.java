package io.lampejo.functions.embedding;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as the OpenAPI document describes it. {@link AskDecoder} reads it. */
@Schema(name = "EmbeddingsRequest")
record AskSchema(
        @Schema(
                        required = true,
                        description =
                                "1 to 2048 inputs, none empty. A content part is one input; an array of parts is one input, its texts joined by line feeds.",
                        oneOf = {
                            String.class,
                            TextList.class,
                            TokenList.class,
                            TokenLists.class,
                            Part.class,
                            PartList.class
                        })
                Object input,
        @Schema(required = true, description = "An id that GET /v1/models lists") String model,
        @Schema(
                        enumeration = {"float", "base64"},
                        defaultValue = "float",
                        nullable = true)
                @Nullable String encoding_format,
        @Schema(
                        description = "A width that the model allows; otherwise 400.",
                        minimum = "1",
                        nullable = true)
                @Nullable Integer dimensions,
        @Schema(
                        description =
                                "Extension. int8: round(127 x). binary: sign bits, eight to a byte, first component highest, 128 taken off each byte.",
                        enumeration = {"float", "int8", "binary"},
                        defaultValue = "float",
                        nullable = true)
                @Nullable String output_dtype,
        @Schema(
                        description =
                                "Extension: which prefix an asymmetric model puts before inputs.",
                        enumeration = {"query", "document"},
                        nullable = true)
                @Nullable String input_type,
        @Schema(
                        description =
                                "Extension: cut inputs that are over the model's window, and say so in usage and in Lampejo-Truncated.",
                        defaultValue = "false",
                        nullable = true)
                @Nullable Boolean truncate,
        @Schema(description = "Passed over", nullable = true) @Nullable String user) {

    @Schema(
            name = "Texts",
            type = SchemaType.ARRAY,
            implementation = String.class,
            minItems = 1,
            maxItems = 2048)
    interface TextList {}

    @Schema(
            name = "TokenIds",
            type = SchemaType.ARRAY,
            implementation = Integer.class,
            minItems = 1)
    interface TokenList {}

    @Schema(
            name = "TokenIdLists",
            type = SchemaType.ARRAY,
            implementation = TokenList.class,
            minItems = 1,
            maxItems = 2048)
    interface TokenLists {}

    @Schema(
            name = "Parts",
            type = SchemaType.ARRAY,
            implementation = Part.class,
            minItems = 1,
            maxItems = 2048)
    interface PartList {}

    @Schema(name = "TextPart")
    record Part(
            @Schema(required = true, enumeration = "text") String type,
            @Schema(required = true) String text) {}
}
