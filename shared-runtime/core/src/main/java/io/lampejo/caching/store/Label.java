package io.lampejo.caching.store;

import java.util.Set;

/**
 * By what an entry can be invalidated.
 *
 * @param kind what it answers
 * @param model id of the model
 * @param requestId the request that computed it; empty where that had none
 */
public record Label(Kind kind, String tenant, String model, String requestId, Set<String> tags) {
    public Label {
        tags = Set.copyOf(tags);
    }

    /** What an entry answers. */
    public enum Kind {
        EMBEDDING,
        GENERATION
    }
}
