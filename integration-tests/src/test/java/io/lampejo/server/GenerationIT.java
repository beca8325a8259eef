package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static io.lampejo.server.Api.RESPONSES;
import static io.lampejo.server.Api.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole answers of language models, as the contract has them. */
class GenerationIT {
    private static final String MODEL = Decoders.CONCATENATING;
    private static final String EMBEDDER = "all-MiniLM-L6-v2";

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    private final Api api = new Api(server);

    /**
     * A prompt and its greedy answer by transformers.
     *
     * @param model has float32 weights only
     */
    record Greedy(String model, Decoders.Golden golden) {

        @Override
        public String toString() {
            return "%s, %d tokens".formatted(model, golden.prompt().size());
        }
    }

    static Stream<Greedy> goldens() {
        return Stream.of("llama-merged", "qwen3", "gpt2")
                .flatMap(model ->
                        Decoders.goldens(model).stream().map(golden -> new Greedy(model, golden)));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void completesIdsWithTheTokensOfTransformers(Greedy greedy) {
        List<Integer> expected = greedy.golden().tokens();

        var answer =
                api.answer(
                        TEXT,
                        "{\"model\":\"%s\",\"prompt\":%s,\"temperature\":0,\"max_tokens\":%d}"
                                .formatted(
                                        greedy.model(), greedy.golden().prompt(), expected.size()));

        assertThat(answer.choice().get("text").asText())
                .isEqualTo(Decoders.text(greedy.model(), expected));
        assertThat(answer.body().at("/usage/completion_tokens").asInt()).isEqualTo(expected.size());
        assertThat(answer.body().at("/usage/prompt_tokens").asInt())
                .isEqualTo(greedy.golden().prompt().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoders.CONCATENATING, Decoders.IN_PLACE})
    void answersAChat(String model) {
        var answer = api.answer(CHAT, Api.chat(model, "Hi", ",\"seed\":5,\"max_tokens\":12"));

        JsonNode body = answer.body();
        JsonNode usage = body.get("usage");
        assertThat(body.get("object").asText()).isEqualTo("chat.completion");
        assertThat(body.get("id").asText()).matches("chatcmpl-[a-z0-9]{16,}");
        assertThat(body.get("created").isIntegralNumber()).isTrue();
        assertThat(body.get("model").asText()).isEqualTo(model);
        assertThat(answer.choice().at("/message/role").asText()).isEqualTo("assistant");
        assertThat(answer.choice().at("/message/refusal").isNull()).isTrue();
        assertThat(answer.choice().get("finish_reason").asText()).isIn("stop", "length");
        assertThat(usage.get("completion_tokens").asInt()).isBetween(1, 12);
        assertThat(usage.get("total_tokens").asInt())
                .isEqualTo(
                        usage.get("prompt_tokens").asInt()
                                + usage.get("completion_tokens").asInt());
        assertThat(answer.response().headers().firstValue("x-request-id")).isPresent();
        assertThat(answer.response().headers().firstValue("Lampejo-Route")).hasValue("cpu");
    }

    @Test
    void givesTheSameAnswerToTheSameSeedAndOthersToOthers() {
        Set<String> answers = new HashSet<>();
        for (int seed = 0; seed < 8; seed++) {
            String body = Api.chat(MODEL, "Hi", ",\"max_tokens\":20,\"seed\":" + seed);

            String first = api.answer(CHAT, body).content();
            String second = api.answer(CHAT, body).content();

            assertThat(second).as("seed %d", seed).isEqualTo(first);
            answers.add(first);
        }
        assertThat(answers).hasSizeGreaterThan(4);
    }

    @Test
    void givesAsManyChoicesAsAsked() {
        var answer =
                api.answer(CHAT, Api.chat(MODEL, "Hi", ",\"n\":3,\"seed\":9,\"max_tokens\":16"));

        JsonNode choices = answer.body().get("choices");
        assertThat(choices).hasSize(3);
        Set<String> contents = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            assertThat(choices.get(i).get("index").asInt()).isEqualTo(i);
            contents.add(choices.get(i).at("/message/content").asText());
        }
        assertThat(contents).hasSizeGreaterThan(1);
        assertThat(answer.body().at("/usage/completion_tokens").asInt()).isBetween(3, 48);
    }

    @Test
    void endsBeforeAStopString() {
        String fields = ",\"seed\":3,\"max_tokens\":40";
        String free = api.answer(CHAT, Api.chat(MODEL, "Hi", fields)).content();
        int from = free.length() / 2;
        String stop = free.substring(from, from + 2);

        var answer =
                api.answer(CHAT, Api.chat(MODEL, "Hi", fields + ",\"stop\":" + new TextNode(stop)));

        assertThat(answer.content()).isEqualTo(free.substring(0, free.indexOf(stop)));
        assertThat(answer.choice().get("finish_reason").asText()).isEqualTo("stop");
    }

    @Test
    void tellsHowLikelyItsTokensWere() {
        var answer =
                api.answer(
                        CHAT,
                        Api.chat(
                                MODEL,
                                "Hi",
                                ",\"temperature\":0,\"max_tokens\":10,\"logprobs\":true,\"top_logprobs\":4"));

        JsonNode tokens = answer.choice().at("/logprobs/content");
        assertThat(tokens).hasSize(answer.body().at("/usage/completion_tokens").asInt());
        for (JsonNode token : tokens) {
            List<Double> top =
                    StreamSupport.stream(token.get("top_logprobs").spliterator(), false)
                            .map(candidate -> candidate.get("logprob").asDouble())
                            .toList();
            assertThat(top).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(top.stream().mapToDouble(Math::exp).sum()).isBetween(0.0, 1.0001);
            assertThat(token.get("logprob").asDouble()).isEqualTo(top.getFirst());
            assertThat(token.get("bytes").isArray()).isTrue();
        }
    }

    @Test
    void tellsWhatItReusedOfALongerPrompt() {
        String prompt =
                IntStream.range(0, 90).mapToObj(i -> "" + (i * 37 % 300 + 3)).toList().toString();
        String body =
                "{\"model\":\"%s\",\"prompt\":%s,\"temperature\":0,\"max_tokens\":8}"
                        .formatted(MODEL, prompt);

        var first = api.answer(TEXT, body);
        var second = api.answer(TEXT, body);

        String cached = "/usage/prompt_tokens_details/cached_tokens";
        assertThat(first.body().at(cached).asInt()).isZero();
        assertThat(second.body().at(cached).asInt()).isBetween(16, 89);
        assertThat(second.choice().get("text")).isEqualTo(first.choice().get("text"));
    }

    @Test
    void answersAResponse() {
        var answer =
                api.answer(
                        RESPONSES,
                        "{\"model\":\"%s\",\"input\":\"Hi\",\"max_output_tokens\":16}"
                                .formatted(MODEL));

        JsonNode body = answer.body();
        assertThat(body.get("object").asText()).isEqualTo("response");
        assertThat(body.get("status").asText()).isIn("completed", "incomplete");
        assertThat(body.at("/output/0/type").asText()).isEqualTo("message");
        assertThat(body.at("/output/0/content/0/type").asText()).isEqualTo("output_text");
        assertThat(body.at("/usage/output_tokens").asInt()).isBetween(1, 16);
    }

    @Test
    void completesSeveralPrompts() {
        var answer =
                api.answer(
                        TEXT,
                        "{\"model\":\"%s\",\"prompt\":[[7,8,9],[10]],\"n\":2,\"max_tokens\":4}"
                                .formatted(MODEL));

        assertThat(answer.body().get("choices")).hasSize(4);
        assertThat(answer.body().at("/usage/prompt_tokens").asInt()).isEqualTo(4);
    }

    @Test
    void refusesMoreTokensThanItsWindowHas() {
        for (String path : List.of(CHAT, TEXT)) {
            String body =
                    path.equals(CHAT)
                            ? Api.chat(MODEL, "Hi", ",\"max_tokens\":1000")
                            : "{\"model\":\"%s\",\"prompt\":\"Hi\",\"max_tokens\":1000}"
                                    .formatted(MODEL);

            var answer = api.ask(path, body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error().get("code").asText()).isEqualTo("context_length_exceeded");
            assertThat(answer.error().get("param").asText()).isEqualTo("max_tokens");
            assertThat(answer.error().get("message").asText()).contains("128", "1000");
        }
    }

    @ParameterizedTest
    @CsvSource({
        CHAT + ",messages,'\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]'",
        TEXT + ",prompt,'\"prompt\":\"%s\"'",
        RESPONSES + ",input,'\"input\":\"%s\"'"
    })
    void refusesAPromptOverItsWindow(String path, String param, String field) {
        String prompt = field.formatted("word ".repeat(200));

        var answer = api.ask(path, "{\"model\":\"%s\",%s}".formatted(MODEL, prompt));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().get("code").asText()).isEqualTo("context_length_exceeded");
        assertThat(answer.error().get("param").asText()).isEqualTo(param);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/chat/completions,gpt-nano",
        "/v1/chat/completions," + EMBEDDER,
        "/v1/embeddings,gpt-nano",
        "/v1/embeddings," + MODEL
    })
    void refusesAModelThatCannotDoThat(String path, String model) {
        String body =
                path.equals(CHAT)
                        ? Api.chat(model, "Hi", "")
                        : "{\"model\":\"%s\",\"input\":\"Hi\"}".formatted(model);

        var answer = api.ask(path, body);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.error().get("param").asText()).isEqualTo("model");
        assertThat(answer.error().get("message").asText()).contains("'" + model + "'");
        assertThat(answer.response().headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void countsWhatItDoes() {
        double tokens = api.metric("lampejo_generation_tokens_total");
        double firsts = api.metric("gen_ai_server_time_to_first_token_seconds_count");

        var answer = api.answer(CHAT, Api.chat(MODEL, "Count", ",\"max_tokens\":9"));

        int generated = answer.body().at("/usage/completion_tokens").asInt();
        assertThat(api.metric("lampejo_generation_tokens_total") - tokens)
                .isBetween(generated - 1.0, generated + 1.0);
        assertThat(api.metric("gen_ai_server_time_to_first_token_seconds_count"))
                .isEqualTo(firsts + 1);
        assertThat(api.metric("gen_ai_server_time_per_output_token_seconds_count")).isPositive();
        assertThat(api.metric("lampejo_generation_running_sequences")).isZero();
        assertThat(api.metric("lampejo_generation_waiting_sequences")).isZero();
    }
}
