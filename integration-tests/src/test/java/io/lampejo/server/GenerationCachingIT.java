package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static io.lampejo.server.Api.RESPONSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.lampejo.server.EventStream.Event;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers that were given before, and those that many want at once. */
class GenerationCachingIT {
    private static final String MODEL = Decoders.CONCATENATING;
    private static final String MISSES = "lampejo_caching_generation_misses_total";
    private static final String HITS = "lampejo_caching_generation_hits_total";
    private static final String COLLAPSED = "lampejo_caching_generation_collapsed_total";

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.CACHED);

    private final Api api = new Api(server);

    /** Ends the answers to "Hi": an answer that its limit ends is not kept. */
    private String stop;

    @BeforeEach
    void findAnEnd() {
        String free =
                api.answer(CHAT, Api.chat(MODEL, "Hi", ",\"temperature\":0,\"max_tokens\":60"))
                        .content();
        int from = free.length() * 2 / 3;
        stop = ",\"stop\":" + new TextNode(free.substring(from, from + 2));
    }

    @Test
    void givesAnAnswerAgainWholeAndAsAStream() {
        String fields = stop + ",\"seed\":1,\"temperature\":0,\"logprobs\":true";
        var first = api.answer(CHAT, Api.chat(MODEL, "Hi", fields));
        var second = api.answer(CHAT, Api.chat(MODEL, "Hi", fields));

        assertThat(status(first)).isEqualTo("Lampejo; fwd=miss; stored");
        assertThat(status(second)).matches("Lampejo; hit; ttl=863\\d\\d|Lampejo; hit; ttl=86400");
        assertThat(second.response().headers().firstValue("Lampejo-Route")).hasValue("cache");
        assertThat(second.response().body()).isEqualTo(first.response().body());
        try (EventStream stream = api.stream(CHAT, Api.streamed(MODEL, "Hi", fields))) {
            List<Event> events = stream.head().rest();
            assertThat(stream.headers().get("cache-status")).startsWith("Lampejo; hit; ttl=");
            assertThat(events.getLast().done()).isTrue();
            StringBuilder text = new StringBuilder();
            for (Event event : events.subList(0, events.size() - 1)) {
                assertThat(event.json().get("id")).isEqualTo(first.body().get("id"));
                assertThat(event.json().get("created")).isEqualTo(first.body().get("created"));
                text.append(event.json().at("/choices/0/delta/content").asText());
            }
            assertThat(text).hasToString(first.content());
            assertThat(events.get(events.size() - 2).json().get("usage"))
                    .isEqualTo(first.body().get("usage"));
        }
    }

    @Test
    void aStreamIsGivenAgainByteForByte() {
        String fields = stop + ",\"seed\":2,\"temperature\":0";
        List<Event> first;
        try (EventStream stream = api.stream(CHAT, Api.streamed(MODEL, "Hi", fields))) {
            first = stream.head().rest();
            assertThat(stream.headers()).containsEntry("cache-status", "Lampejo; fwd=miss");
        }

        try (EventStream stream = api.stream(CHAT, Api.streamed(MODEL, "Hi", fields))) {
            assertThat(stream.head().rest()).isEqualTo(first);
            assertThat(stream.headers().get("cache-status")).startsWith("Lampejo; hit");
        }
    }

    @Test
    void keepsNothingThatIsCutOffOrDrawn() {
        String cut = Api.chat(MODEL, "Hi", ",\"seed\":3,\"max_tokens\":2");
        String drawn = Api.chat(MODEL, "Hi", ",\"max_tokens\":2");

        for (int i = 0; i < 2; i++) {
            assertThat(status(api.answer(CHAT, cut))).isEqualTo("Lampejo; fwd=miss");
            assertThat(status(api.answer(CHAT, drawn)))
                    .isEqualTo("Lampejo; fwd=bypass; detail=sampled");
        }
    }

    @Test
    void computesOnceForAThousand() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request =
                HttpRequest.newBuilder(server.uri(CHAT))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        Api.chat(
                                                MODEL,
                                                "Hi",
                                                stop + ",\"seed\":4,\"temperature\":0")))
                        .build();
        double misses = api.metric(MISSES);
        double others = api.metric(HITS) + api.metric(COLLAPSED);

        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 1000)
                        .mapToObj(_ -> client.sendAsync(request, BodyHandlers.ofString()))
                        .toList();

        String body = answers.getFirst().join().body();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo(body));
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        assertThat(api.metric(MISSES) - misses).isEqualTo(1);
        assertThat(api.metric(HITS) + api.metric(COLLAPSED) - others).isEqualTo(999);
        assertThat(api.metric("lampejo_caching_generation_flights")).isZero();
        client.shutdownNow();
    }

    @Test
    void aResponseIsGivenAgainWithTheIdsOfItsItems() {
        String json =
                "{\"model\":\"%s\",\"input\":\"Hi\",\"temperature\":0,\"max_output_tokens\":100}"
                        .formatted(MODEL);

        var first = api.answer(RESPONSES, json);
        var second = api.answer(RESPONSES, json);

        boolean whole = first.body().get("status").asText().equals("completed");
        assertThat(status(first)).isEqualTo("Lampejo; fwd=miss" + (whole ? "; stored" : ""));
        assertThat(second.response().body().equals(first.response().body())).isEqualTo(whole);
    }

    private static String status(Api.Answer answer) {
        return answer.response().headers().firstValue("Cache-Status").orElse("none");
    }
}
