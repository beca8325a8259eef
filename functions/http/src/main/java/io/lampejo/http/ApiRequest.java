package io.lampejo.http;

import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.generation.GenerationRequest;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the body of a request to one of the API's routes asks for. */
public sealed interface ApiRequest {

    /** For vectors. */
    record ForVectors(EmbeddingRequest request) implements ApiRequest {}

    /**
     * For texts.
     *
     * @param requests one for each prompt
     * @param inCallersWords a failure of one of them, naming fields as the route does
     */
    record ForTexts(List<GenerationRequest> requests, UnaryOperator<Throwable> inCallersWords)
            implements ApiRequest {
        public ForTexts {
            requests = List.copyOf(requests);
        }
    }
}
