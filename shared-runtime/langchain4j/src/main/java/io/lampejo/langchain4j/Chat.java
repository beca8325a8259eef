package io.lampejo.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.smallrye.mutiny.Multi;

/** A generator that speaks LangChain4j: what both chat models stand on. */
record Chat(Generator generator, ModelSettings settings) {

    /**
     * The answer to a request; asked for anew by each subscriber, and no faster than it asks.
     * Failures are LangChain4j's.
     */
    Multi<ChatModelStreamingEvent> answer(ChatRequest request) {
        return Multi.createFrom()
                .deferred(() -> {
                    GenerationRequest asked = Requests.of(request, settings);
                    GrowingAnswer answer = new GrowingAnswer(asked.model());
                    return generator.generate(asked).onItem().transformToIterable(answer::add);
                })
                .onFailure()
                .transform(Failures::translate);
    }
}
