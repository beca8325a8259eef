package io.lampejo.functions.caching;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests as the OpenAPI document describes them. {@link RequestDecoder} reads them. */
final class AskSchemas {

    private AskSchemas() {}

    /** What is looked up. */
    @Schema(name = "CacheLookupRequest")
    record Lookup(
            @Schema(required = true, description = "The route", examples = "/v1/embeddings")
                    String url,
            @Schema(
                            required = true,
                            description = "What would be sent to it",
                            type = SchemaType.OBJECT)
                    Object body,
            @Nullable Headers headers) {}

    /** A line of a file. */
    @Schema(name = "CacheWarmUpLine")
    record Line(
            @Schema(description = "Told again where the line fails") @Nullable String custom_id,
            @Schema(enumeration = "POST") @Nullable String method,
            @Schema(required = true, description = "The route", examples = "/v1/embeddings")
                    String url,
            @Schema(required = true, description = "What is sent to it", type = SchemaType.OBJECT)
                    Object body,
            @Nullable Headers headers) {}

    /** What would be said to the cache. */
    @Schema(name = "CacheHeaders")
    record Headers(
            @Schema(name = "Cache-Control", examples = "max-age=3600") @Nullable String control,
            @Schema(name = "Lampejo-Cache", examples = "semantic, sampled") @Nullable String wishes,
            @Schema(name = "Lampejo-Cache-Tags", examples = "faq, 2026") @Nullable String tags) {}
}
