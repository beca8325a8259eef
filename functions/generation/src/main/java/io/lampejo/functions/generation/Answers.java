package io.lampejo.functions.generation;

import io.lampejo.call.Call;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.generation.Prompt;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The generation function itself, whoever carries it. */
@Singleton
final class Answers {
    private final Generator generator;
    private final Generators generators;

    Answers(Generator generator, Generators generators) {
        this.generator = generator;
        this.generators = generators;
    }

    /**
     * The model that is asked.
     *
     * @throws FailureException where there is none, or it cannot do what is asked
     */
    GeneratorInfo model(Ask ask) {
        GeneratorInfo model = ModelChoice.find(ask.model(), generators);
        ModelChecks.check(ask, model);
        return model;
    }

    /**
     * The events of the answer; of several prompts' answers the choices are numbered throughout.
     */
    Multi<GenerationEvent> events(Ask ask, GeneratorInfo model, Call call) {
        if (ask.prompts().size() == 1) {
            return generate(ask.prompts().getFirst(), ask, model, call);
        }
        return ManyPrompts.merge(
                ask.prompts().stream().map(prompt -> generate(prompt, ask, model, call)).toList(),
                ask.output().choices(),
                ask.delivery());
    }

    /** The whole answer, which comes on the engine's thread. */
    Uni<Collected> whole(Ask ask, GeneratorInfo model, Call call) {
        return events(ask, model, call)
                .collect()
                .in(() -> new Collected(ask.choices()), Collected::add)
                .onFailure()
                .transform(ask.names()::translate);
    }

    private Multi<GenerationEvent> generate(
            Prompt prompt, Ask ask, GeneratorInfo model, Call call) {
        return generator.generate(
                new GenerationRequest(
                        model.id(), prompt, ask.sampling(), ask.output(), ask.tools(), call));
    }
}
