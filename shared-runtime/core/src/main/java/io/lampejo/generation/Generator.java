package io.lampejo.generation;

import io.smallrye.mutiny.Multi;

/**
 * Turns a prompt into text. Every stage of the pipeline is a {@code Generator} around another one.
 *
 * <p>The contract, which {@code GeneratorContract} tests for every implementation:
 *
 * <ul>
 *   <li>Nothing happens before subscription.
 *   <li>The first event is {@link GenerationEvent.Started}; each choice ends with exactly one
 *       {@link GenerationEvent.ChoiceFinished}; the last event is {@link GenerationEvent.Finished}.
 *   <li>A failure is a {@code FailureException}, before the first event or after any.
 *   <li>No event is emitted that was not asked for: a subscriber that asks for none pauses its own
 *       generation, and nobody else's.
 *   <li>Cancelling ends the work within one token.
 *   <li>With a seed, or at temperature 0, an answer does not depend on what else is being served.
 * </ul>
 */
@FunctionalInterface
public interface Generator {

    Multi<GenerationEvent> generate(GenerationRequest request);
}
