package io.lampejo.embedding;

import io.smallrye.mutiny.Uni;

/**
 * Turns inputs into vectors. Every stage of the pipeline is an {@code Embedder} around another one.
 *
 * <p>The contract, which {@code EmbedderContract} tests for every implementation:
 *
 * <ul>
 *   <li>Nothing happens before subscription.
 *   <li>The answer has one embedding for each input, in input order.
 *   <li>An input's vector does not depend on the inputs beside it, nor on what else is being
 *       served.
 *   <li>All or nothing: where one input fails, the request fails with a {@code FailureException}.
 *   <li>Cancelling the subscription drops work that has not started.
 * </ul>
 */
@FunctionalInterface
public interface Embedder {

    Uni<Embeddings> embed(EmbeddingRequest request);
}
