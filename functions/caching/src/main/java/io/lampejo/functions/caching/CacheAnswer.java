package io.lampejo.functions.caching;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.lampejo.http.JsonBytes;
import java.nio.charset.StandardCharsets;

/** What a function of the cache answers, written by the same writer as over HTTP. */
public record CacheAnswer(@JsonValue @JsonRawValue String json) {

    static CacheAnswer of(JsonBytes json) {
        return new CacheAnswer(new String(json.array(), 0, json.size(), StandardCharsets.UTF_8));
    }
}
