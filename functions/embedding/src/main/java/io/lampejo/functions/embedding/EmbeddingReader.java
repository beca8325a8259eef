package io.lampejo.functions.embedding;

import io.lampejo.call.Call;
import io.lampejo.http.ApiRequest;
import io.lampejo.http.RequestReader;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;

/** Reads bodies of {@code POST /v1/embeddings} for other functions. */
@Singleton
final class EmbeddingReader implements RequestReader {
    private final Answers answers;

    EmbeddingReader(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String path() {
        return "/v1/embeddings";
    }

    @Override
    public ApiRequest read(Buffer body, Call call) {
        Ask ask = AskJson.read(body);
        return new ApiRequest.ForVectors(Answers.request(ask, answers.model(ask), call));
    }
}
