package io.lampejo.functions.generation;

import io.lampejo.call.Call;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.http.ApiRequest;
import io.lampejo.http.JsonReader;
import io.lampejo.http.RequestReader;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Reads bodies of a route that generates text, for other functions.
 *
 * @param decoder of the route's bodies
 */
record GenerationReader(String path, JsonReader.Decoder<Ask> decoder, Answers answers)
        implements RequestReader {

    @Override
    public ApiRequest read(Buffer body, Call call) {
        Ask ask = RequestJson.READER.read(body, decoder);
        GeneratorInfo model = answers.model(ask);
        return new ApiRequest.ForTexts(
                ask.prompts().stream()
                        .map(prompt ->
                                new GenerationRequest(
                                        model.id(),
                                        prompt,
                                        ask.sampling(),
                                        ask.output(),
                                        ask.tools(),
                                        call))
                        .toList(),
                ask.names()::translate);
    }

    /** One for each route. */
    static final class Beans {

        @Produces
        @Singleton
        static RequestReader chat(Answers answers, GenerationLimits limits) {
            return new GenerationReader(
                    "/v1/chat/completions", parser -> ChatDecoder.decode(parser, limits), answers);
        }

        @Produces
        @Singleton
        static RequestReader completions(Answers answers, GenerationLimits limits) {
            return new GenerationReader(
                    "/v1/completions",
                    parser -> CompletionDecoder.decode(parser, limits).ask(),
                    answers);
        }

        @Produces
        @Singleton
        static RequestReader responses(Answers answers, GenerationLimits limits) {
            return new GenerationReader(
                    "/v1/responses",
                    parser -> ResponseDecoder.decode(parser, limits).ask(),
                    answers);
        }
    }
}
