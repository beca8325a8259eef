package io.lampejo.functions.generation;

import static io.lampejo.functions.generation.FakeGenerator.STARTED;
import static io.lampejo.functions.generation.FakeGenerator.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lampejo.functions.generation.EventSource.End;
import io.lampejo.functions.generation.Play.Step;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.http.wire.RawHttp;
import io.lampejo.http.wire.Requests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Streams over real sockets. */
@QuarkusTest
class ChatStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource URI server;
    @Inject FakeGenerator generator;

    @Test
    void streamsChunks() {
        try (EventSource source = open("hi")) {
            assertThat(source.head().status()).isEqualTo(200);
            assertThat(source.headers())
                    .containsEntry("content-type", "text/event-stream; charset=utf-8")
                    .containsEntry("cache-control", "no-cache")
                    .containsEntry("x-accel-buffering", "no")
                    .containsEntry("lampejo-route", "cpu")
                    .containsKey("x-request-id")
                    .doesNotContainKey("content-length");

            List<String> events = source.events(End.WHOLE);
            assertThat(events.getLast()).isEqualTo("[DONE]");
            assertThat(texts(events)).isEqualTo("Hello world");
            JsonNode first = tree(events.getFirst());
            assertThat(first.at("/choices/0/delta/role").asText()).isEqualTo("assistant");
            for (String event : events.subList(0, events.size() - 1)) {
                JsonNode chunk = tree(event);
                assertThat(chunk.get("id")).isEqualTo(first.get("id"));
                assertThat(chunk.get("created")).isEqualTo(first.get("created"));
                assertThat(chunk.get("object").asText()).isEqualTo("chat.completion.chunk");
                assertThat(chunk.has("usage")).isFalse();
            }
        }
    }

    @Test
    void splitsNoCharacter() {
        try (EventSource source = open("!unicode")) {
            assertThat(texts(source.head().events(End.WHOLE)))
                    .isEqualTo("Lampião 日本語 😀 \"\\\n\t\u2028");
        }
    }

    @Test
    void saysWhatTheCacheDid() {
        try (EventSource source = open("!hit")) {
            assertThat(source.head().headers())
                    .containsEntry("cache-status", "Lampejo; hit; ttl=9")
                    .containsEntry("lampejo-route", "cache");
        }
    }

    @Test
    void aFailureMidwayIsAnEventAndTheResponseIsCut() {
        try (EventSource source = open("!midway")) {
            List<String> events = source.head().events(End.CUT);

            assertThat(source.status()).isEqualTo(200);
            assertThat(tree(events.getLast()).at("/error/code").asText())
                    .isEqualTo("engine_failed");
            assertThat(String.join("", events))
                    .contains("Hal")
                    .doesNotContain("[DONE]", "\"stop\"", "prompt_tokens");
        }
    }

    @Test
    void theConnectionServesTheNextRequest() throws Exception {
        try (var http = new RawHttp(server.getHost(), server.getPort())) {
            for (int i = 0; i < 3; i++) {
                http.send(Requests.post("/v1/chat/completions", json("hi")));
                assertThat(http.receive().body()).endsWith("data: [DONE]\n\n");
            }
        }
    }

    @Test
    void breaksSilenceUntilTheAnswerBegins() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        generator.scripts.put(
                "late",
                () ->
                        Play.script(
                                gate,
                                STARTED,
                                new TextDelta(0, "x", List.of()),
                                new ChoiceFinished(0, FinishReason.STOP),
                                new Finished(USAGE)));

        try (EventSource source = open("late")) {
            source.head();
            assertThat(source.status()).isEqualTo(200);
            assertThat(source.headers()).doesNotContainKey("lampejo-route");
            assertThat(source.chunk()).isEqualTo(": ping\n\n");
            assertThat(source.chunk()).isEqualTo(": ping\n\n");
            gate.complete(null);

            assertThat(texts(source.events(End.WHOLE))).isEqualTo("x");
        }
    }

    @Test
    void whoLeavesIsNotWorkedFor() {
        generator.scripts.put("left", () -> talk(Integer.MAX_VALUE - 1));

        try (EventSource source = open("left", 4096)) {
            source.head().until("w10 ");
        }

        Play play = generator.plays.get("left");
        until(play.cancelled::get);
    }

    @Test
    void whoLeavesBeforeTheAnswerBeginsIsNotWorkedFor() {
        generator.scripts.put("gone", () -> Play.script(new CompletableFuture<Void>(), STARTED));

        try (EventSource _ = open("gone")) {
            until(() -> generator.plays.containsKey("gone"));
        }

        until(() -> generator.plays.get("gone").cancelled.get());
    }

    @Test
    void whoLeavesAWholeAnswerIsNotWorkedFor() throws Exception {
        generator.scripts.put("bye", () -> Play.script(STARTED, new CompletableFuture<Void>()));

        try (var http = new RawHttp(server.getHost(), server.getPort())) {
            http.send(
                    Requests.post(
                            "/v1/chat/completions",
                            json("bye").replace("\"stream\":true", "\"stream\":false")));
            until(() -> generator.plays.containsKey("bye"));
        }

        until(() -> generator.plays.get("bye").cancelled.get());
    }

    @Test
    void aSlowReaderPausesItsOwnGenerationOnly() {
        int count = 2_000_000;
        generator.scripts.put("slow", () -> talk(count));

        try (EventSource slow = open("slow", 4096)) {
            until(() -> generator.plays.containsKey("slow"));
            Play play = generator.plays.get("slow");
            // Others are served in the meantime; when one of them was served whole while the slow
            // one asked for nothing, it rests.
            until(() -> {
                long before = play.asked.get();
                try (EventSource other = open("hi")) {
                    assertThat(texts(other.head().events(End.WHOLE))).isEqualTo("Hello world");
                }
                return before > 1 && play.asked.get() == before;
            });
            long rested = play.said.get();
            assertThat(rested).isLessThan(count / 10);

            slow.head().until("\"w" + rested + " \"");
            assertThat(play.cancelled).isFalse();
            assertThat(play.said.get()).isGreaterThan(rested);
        }
    }

    /** Says so many words, {@code w0 w1 w2 …}. */
    private static Iterator<Step> talk(int words) {
        return IntStream.rangeClosed(-1, words)
                .mapToObj(i ->
                        (Step)
                                new Step.Say(
                                        i < 0
                                                ? STARTED
                                                : i < words
                                                        ? new TextDelta(0, "w" + i + " ", List.of())
                                                        : new Finished(USAGE)))
                .iterator();
    }

    private EventSource open(String text) {
        return open(text, 64 * 1024);
    }

    private EventSource open(String text, int receiveBuffer) {
        return new EventSource(server, "/v1/chat/completions", json(text), receiveBuffer);
    }

    private static String json(String text) {
        return "{\"model\":\"fake\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                .formatted(text);
    }

    private static String texts(List<String> events) {
        List<String> texts = new ArrayList<>();
        for (String event : events) {
            if (!event.equals("[DONE]")) {
                texts.add(tree(event).at("/choices/0/delta/content").asText());
            }
        }
        return String.join("", texts);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
