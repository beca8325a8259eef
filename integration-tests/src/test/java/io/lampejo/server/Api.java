package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's routes for text, asked with JSON that is written in the tests as it is sent. */
final class Api {
    static final String CHAT = "/v1/chat/completions";
    static final String TEXT = "/v1/completions";
    static final String RESPONSES = "/v1/responses";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> server;

    Api(RunningServer server) {
        this.server = () -> server.uri("");
    }

    Api(PackagedServer server) {
        this.server = () -> server.uri("");
    }

    /**
     * An answer.
     *
     * @param body JSON
     */
    record Answer(int status, HttpResponse<String> response, JsonNode body) {

        JsonNode error() {
            return body.get("error");
        }

        /** Of the first choice of a chat completion. */
        JsonNode choice() {
            return body.at("/choices/0");
        }

        /** What a chat completion says. */
        String content() {
            return choice().at("/message/content").asText();
        }
    }

    /** A chat with one message of the user, and further fields after a comma. */
    static String chat(String model, String content, String fields) {
        return chat(model, content, fields, "");
    }

    private static String chat(String model, String content, String fields, String more) {
        ObjectNode message = JSON.createObjectNode().put("role", "user").put("content", content);
        return "{\"model\":\"%s\",\"messages\":[%s]%s%s}".formatted(model, message, fields, more);
    }

    /** The same, as a stream that ends with its usage. */
    static String streamed(String model, String content, String fields) {
        return chat(
                model,
                content,
                fields,
                ",\"stream\":true,\"stream_options\":{\"include_usage\":true}");
    }

    /** Asks, whatever the answer. */
    Answer ask(String path, String json) {
        HttpRequest request =
                HttpRequest.newBuilder(server.get().resolve(path))
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> response = send(request);
        return new Answer(response.statusCode(), response, tree(response.body()));
    }

    /** Asks for what must be answered. */
    Answer answer(String path, String json) {
        Answer answer = ask(path, json);
        assertThat(answer.status()).as("%s: %s", json, answer.body()).isEqualTo(200);
        return answer;
    }

    EventStream stream(String path, String json) {
        return new EventStream(server.get(), path, json, EventStream.USUAL_BUFFER);
    }

    /** A stream whose reader's kernel takes few bytes ahead. */
    EventStream narrowStream(String path, String json) {
        return new EventStream(server.get(), path, json, 2048);
    }

    /** The sum of a metric over its labels; 0 where there is none. */
    double metric(String name) {
        String metrics =
                send(HttpRequest.newBuilder(server.get().resolve("/q/metrics")).build()).body();
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + "(?:\\{.*})? (\\S+)$")
                        .matcher(metrics);
        double sum = 0;
        while (line.find()) {
            sum += Double.parseDouble(line.group(1));
        }
        return sum;
    }

    /** Looks until a metric is at least so much. */
    void awaitAtLeast(String name, double least) {
        await(name + " ≥ " + least, () -> metric(name) >= least);
    }

    /** Looks until a metric is so much. */
    void awaitExactly(String name, double value) {
        await(name + " = " + value, () -> metric(name) == value);
    }

    private static void await(String what, Supplier<Boolean> reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.get()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
