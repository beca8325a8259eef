package io.lampejo.functions.caching;

import io.lampejo.call.Call;
import io.lampejo.content.Content;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import io.lampejo.http.ApiRequest;
import io.lampejo.http.RequestReader;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Two routes: {@code {"model": "fake", "input": […]}} for vectors, and the same with {@code
 * "prompt"} for texts.
 */
final class FakeRoutes {

    @Produces
    @Singleton
    static RequestReader vectors() {
        return new FakeReader("/v1/embeddings", "input");
    }

    @Produces
    @Singleton
    static RequestReader texts() {
        return new FakeReader("/v1/completions", "prompt");
    }

    static List<String> texts(EmbeddingRequest request) {
        return request.inputs().stream()
                .map(input ->
                        input instanceof EmbeddingInput.Of(Content.Text(String text)) ? text : "")
                .toList();
    }

    static String text(GenerationRequest request) {
        return request.prompt() instanceof Prompt.Text(String text) ? text : "";
    }

    record FakeReader(String path, String field) implements RequestReader {

        @Override
        public ApiRequest read(Buffer body, Call call) {
            JsonObject json = new JsonObject(body);
            if (!"fake".equals(json.getString("model"))) {
                throw new FailureException(
                        new Failure.UnknownModel(
                                String.valueOf(json.getString("model")), List.of("fake")));
            }
            JsonArray items = json.getJsonArray(field);
            if (items == null) {
                throw wrong(field, "is missing");
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if (items.getString(i).isEmpty()) {
                    throw wrong(field + "[" + i + "]", "is empty");
                }
                texts.add(items.getString(i));
            }
            return field.equals("input") ? vectors(texts, call) : texts(texts, call);
        }

        private static FailureException wrong(String param, String what) {
            return new FailureException(
                    new Failure.InvalidInput(param, "'%s' %s.".formatted(param, what)));
        }

        private static ApiRequest vectors(List<String> texts, Call call) {
            return new ApiRequest.ForVectors(
                    new EmbeddingRequest(
                            "fake",
                            texts.stream().<EmbeddingInput>map(EmbeddingInput.Of::text).toList(),
                            InputType.UNSPECIFIED,
                            Truncation.REFUSE,
                            call));
        }

        private static ApiRequest texts(List<String> texts, Call call) {
            return new ApiRequest.ForTexts(
                    texts.stream()
                            .map(text ->
                                    new GenerationRequest(
                                            "fake",
                                            new Prompt.Text(text),
                                            SamplingWish.NONE,
                                            Output.TEXT,
                                            Tools.NONE,
                                            call))
                            .toList(),
                    FakeReader::inCallersWords);
        }

        private static Throwable inCallersWords(Throwable failure) {
            return failure instanceof FailureException expected
                            && expected.failure()
                                    instanceof
                                    Failure.WindowExceeded(
                                            String _,
                                            int prompt,
                                            int more,
                                            int window)
                    ? new FailureException(
                            new Failure.WindowExceeded("prompt", prompt, more, window))
                    : failure;
        }
    }
}
