package io.lampejo.functions.generation;

import io.lampejo.generation.Usage;
import io.lampejo.http.JsonBytes;

/** Counts of tokens as chat completions and completions write them. */
final class UsageJson {

    private UsageJson() {}

    static JsonBytes write(Usage usage, JsonBytes json) {
        return json.raw("{\"prompt_tokens\":")
                .integer(usage.prompt())
                .raw(",\"completion_tokens\":")
                .integer(usage.completion())
                .raw(",\"total_tokens\":")
                .integer(usage.total())
                .raw(",\"prompt_tokens_details\":{\"cached_tokens\":")
                .integer(usage.cached())
                .raw("},\"completion_tokens_details\":{\"reasoning_tokens\":0}}");
    }
}
