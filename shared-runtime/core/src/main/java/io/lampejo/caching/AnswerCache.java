package io.lampejo.caching;

import io.lampejo.caching.store.Selection;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.generation.GenerationRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The cache of a deployment, for those who look after it. Thread-safe. */
public interface AnswerCache {

    CacheReport report();

    /** How many entries are meant. */
    Uni<Long> count(Selection selection);

    /** Forgets the meant entries everywhere, and says how many there were. */
    Uni<Long> invalidate(Selection selection);

    /** What would be served of each input, in their order. */
    Uni<List<Finding>> lookup(EmbeddingRequest request);

    Uni<Finding> lookup(GenerationRequest request);
}
