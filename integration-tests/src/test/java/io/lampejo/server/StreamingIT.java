package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static io.lampejo.server.Api.RESPONSES;
import static io.lampejo.server.Api.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lampejo.server.EventStream.Event;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as server-sent events, as the contract has them. */
class StreamingIT {
    private static final String MODEL = Decoders.CONCATENATING;

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    private final Api api = new Api(server);

    @ParameterizedTest
    @ValueSource(strings = {Decoders.CONCATENATING, Decoders.IN_PLACE})
    void streamsWhatItAnswersWhole(String model) {
        for (int seed = 0; seed < 20; seed++) {
            String fields = ",\"max_tokens\":60,\"seed\":" + seed;
            var whole = api.answer(CHAT, Api.chat(model, "Hi", fields));

            List<JsonNode> chunks = chunks(Api.streamed(model, "Hi", fields));

            assertThat(deltas(chunks, 0)).as("seed %d", seed).isEqualTo(whole.content());
            assertThat(chunks.getLast().get("usage").get("completion_tokens"))
                    .isEqualTo(whole.body().at("/usage/completion_tokens"));
            assertThat(finishes(chunks, 0))
                    .containsExactly(whole.choice().get("finish_reason").asText());
        }
    }

    @Test
    void framesAChatAsTheContractSays() {
        try (EventStream stream = open(CHAT, Api.streamed(MODEL, "Hi", ",\"max_tokens\":20"))) {
            List<Event> events = stream.rest();
            List<JsonNode> chunks =
                    events.subList(0, events.size() - 1).stream().map(Event::json).toList();

            assertThat(stream.headers().get("content-type")).startsWith("text/event-stream");
            assertThat(stream.headers()).containsKey("x-request-id");
            assertThat(stream.whole()).isTrue();
            assertThat(events.stream().filter(Event::done)).hasSize(1);
            assertThat(events.getLast().done()).isTrue();
            assertThat(chunks.stream().map(c -> c.get("id").asText()).distinct()).hasSize(1);
            assertThat(chunks.stream().map(c -> c.get("created").asLong()).distinct()).hasSize(1);
            assertThat(chunks)
                    .allMatch(c -> c.get("object").asText().equals("chat.completion.chunk"))
                    .allMatch(c -> c.has("usage"));
            assertThat(chunks.getFirst().at("/choices/0/delta/role").asText())
                    .isEqualTo("assistant");
            assertThat(chunks.stream().filter(c -> c.at("/choices/0/delta").has("role")))
                    .hasSize(1);
            assertThat(finishes(chunks, 0)).hasSize(1);
            assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").isTextual())
                    .isTrue();
            assertThat(chunks.getLast().get("choices")).isEmpty();
            assertThat(chunks.getLast().at("/usage/completion_tokens").asInt()).isBetween(1, 20);
            assertThat(chunks.subList(0, chunks.size() - 1)).allMatch(c -> c.get("usage").isNull());
        }
    }

    @Test
    void tellsNoUsageUnlessAsked() {
        String body = Api.chat(MODEL, "Hi", ",\"max_tokens\":5,\"stream\":true");

        List<JsonNode> chunks = chunks(body);

        assertThat(chunks).noneMatch(c -> c.hasNonNull("usage"));
        assertThat(chunks).noneMatch(c -> c.get("choices").isEmpty());
    }

    @Test
    void streamsSeveralChoicesSideBySide() {
        String fields = ",\"n\":3,\"seed\":4,\"max_tokens\":24";
        JsonNode whole = api.answer(CHAT, Api.chat(MODEL, "Hi", fields)).body().get("choices");

        List<JsonNode> chunks = chunks(Api.streamed(MODEL, "Hi", fields));

        for (int i = 0; i < 3; i++) {
            assertThat(deltas(chunks, i)).isEqualTo(whole.get(i).at("/message/content").asText());
            assertThat(finishes(chunks, i)).hasSize(1);
        }
    }

    @Test
    void streamsCompletions() {
        String fields =
                "{\"model\":\"%s\",\"prompt\":\"Hi\",\"seed\":8,\"max_tokens\":30".formatted(MODEL);
        var whole = api.answer(TEXT, fields + "}");

        try (EventStream stream = open(TEXT, fields + ",\"stream\":true}")) {
            List<Event> events = stream.rest();

            String text =
                    events.stream()
                            .filter(event -> !event.done())
                            .map(event -> event.json().at("/choices/0/text").asText())
                            .collect(Collectors.joining());
            assertThat(text).isEqualTo(whole.choice().get("text").asText());
            assertThat(events.getLast().done()).isTrue();
            assertThat(events.getFirst().json().get("object").asText())
                    .isEqualTo("text_completion");
        }
    }

    @Test
    void streamsResponsesAsNumberedEvents() {
        String fields =
                "{\"model\":\"%s\",\"input\":\"Hi\",\"max_output_tokens\":20".formatted(MODEL);

        try (EventStream stream = open(RESPONSES, fields + ",\"stream\":true}")) {
            List<Event> events = stream.rest();

            StringBuilder said = new StringBuilder();
            for (int i = 0; i < events.size(); i++) {
                JsonNode json = events.get(i).json();
                assertThat(json.get("sequence_number").asInt()).isEqualTo(i);
                assertThat(json.get("type").asText()).isEqualTo(events.get(i).name());
                if (events.get(i).name().equals("response.output_text.delta")) {
                    said.append(json.get("delta").asText());
                }
            }
            JsonNode last = events.getLast().json();
            assertThat(events.getFirst().name()).isEqualTo("response.created");
            assertThat(events.getLast().name()).isIn("response.completed", "response.incomplete");
            assertThat(last.at("/response/output/0/content/0/text").asText())
                    .isEqualTo(said.toString());
            assertThat(last.at("/response/usage/output_tokens").asInt()).isBetween(1, 20);
        }
    }

    @Test
    void answersABadRequestForAStreamWithAStatus() {
        try (EventStream stream =
                api.stream(CHAT, Api.streamed(MODEL, "Hi", ",\"temperature\":9")).head()) {
            assertThat(stream.status()).isEqualTo(400);
            assertThat(stream.headers().get("content-type")).startsWith("application/json");
        }
        try (EventStream stream =
                api.stream(CHAT, Api.streamed(MODEL, "word ".repeat(200), "")).head()) {
            assertThat(stream.status()).isEqualTo(400);
            assertThat(stream.headers()).containsKey("x-request-id");
        }
    }

    private EventStream open(String path, String json) {
        EventStream stream = api.stream(path, json).head();
        assertThat(stream.status()).isEqualTo(200);
        return stream;
    }

    /** All events but the last, which must be {@code [DONE]}. */
    private List<JsonNode> chunks(String json) {
        try (EventStream stream = open(CHAT, json)) {
            List<Event> events = stream.rest();
            assertThat(events.getLast().done()).isTrue();
            return events.subList(0, events.size() - 1).stream().map(Event::json).toList();
        }
    }

    private static String deltas(List<JsonNode> chunks, int choice) {
        return chunks.stream()
                .flatMap(StreamingIT::choices)
                .filter(c -> c.get("index").asInt() == choice)
                .map(c -> c.at("/delta/content").asText())
                .collect(Collectors.joining());
    }

    private static List<String> finishes(List<JsonNode> chunks, int choice) {
        return chunks.stream()
                .flatMap(StreamingIT::choices)
                .filter(c -> c.get("index").asInt() == choice && c.hasNonNull("finish_reason"))
                .map(c -> c.get("finish_reason").asText())
                .toList();
    }

    private static Stream<JsonNode> choices(JsonNode chunk) {
        return StreamSupport.stream(chunk.get("choices").spliterator(), false);
    }
}
