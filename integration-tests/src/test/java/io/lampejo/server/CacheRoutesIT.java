package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lampejo.functions.caching.badinput.BadCacheRequests;
import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/cache} of the packaged server, with its real models and its real cache. */
class CacheRoutesIT {
    private static final String ENCODER = "all-MiniLM-L6-v2";

    /** Makes a model that babbles come to an end, so that its answer is kept. */
    private static final String TO_THE_END =
            ",\"temperature\":0,\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"lamp\",\"strict\":true,\"schema\":{\"type\":\"object\",\"properties\":{\"on\":{\"enum\":[\"yes\",\"no\"]}},\"required\":[\"on\"],\"additionalProperties\":false}}}";

    @RegisterExtension static final RunningServer server = new RunningServer(environment());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Decoders.CACHED);
        environment.put("LAMPEJO_CACHING_PRICE_PROMPT_PER_MILLION", "1000000");
        environment.put("LAMPEJO_CACHING_PRICE_CURRENCY", "EUR");
        return environment;
    }

    static List<BadInputCase> badRequests() {
        return BadCacheRequests.of(ENCODER);
    }

    @Test
    void statisticsMove() {
        JsonNode before = stats();

        embed("counted once");
        embed("counted once");
        embed("counted once", "Cache-Control", "no-store, no-cache");
        JsonNode after = stats();

        assertThat(moved(before, after, "/embedding/misses")).isEqualTo(1);
        assertThat(moved(before, after, "/embedding/hits")).isEqualTo(1);
        assertThat(moved(before, after, "/embedding/bypassed")).isEqualTo(1);
        // [CLS] counted once [SEP], at one euro a token
        assertThat(moved(before, after, "/embedding/saved/prompt_tokens")).isEqualTo(4);
        assertThat(moved(before, after, "/saved/money/amount")).isEqualTo(4);
        assertThat(after.at("/saved/money/currency").asText()).isEqualTo("EUR");
        assertThat(after.at("/store/entries").asLong()).isPositive();
        assertThat(after.at("/store/bytes").asLong())
                .isBetween(1L, after.at("/store/capacity_bytes").asLong());
    }

    @Test
    void lookupTellsWhatIsKeptAndMovesNothing() {
        embed("looked up");
        JsonNode before = stats();

        JsonNode found = lookup(vectors("looked up", "never asked"));
        JsonNode after = stats();

        assertThat(found.at("/items/0/hit").asBoolean()).isTrue();
        assertThat(found.at("/items/0/match").asText()).isEqualTo("exact");
        assertThat(found.at("/items/0/ttl").asDouble()).isBetween(80_000.0, 86_400.0);
        assertThat(found.at("/items/1/reason").asText()).isEqualTo("absent");
        assertThat(after.get("embedding")).isEqualTo(before.get("embedding"));
        assertThat(embed("never asked").headers().firstValue("cache-status"))
                .hasValue("Lampejo; fwd=miss; stored");
    }

    @Test
    void lookupTellsWhyTheCacheWouldStayOut() {
        embed("known to all");
        String sampled = chat("Hi", ",\"temperature\":1");

        assertThat(
                        lookup(with("Cache-Control", "no-cache, no-store", vectors("known to all")))
                                .at("/items/0/reason")
                                .asText())
                .isEqualTo("asked");
        assertThat(lookup(sampled).at("/items/0/reason").asText()).isEqualTo("sampled");
        assertThat(lookup(with("Lampejo-Cache", "sampled", sampled)).at("/items/0/reason").asText())
                .isEqualTo("absent");
    }

    @Test
    void forgetsByTag() {
        embed("tagged one", "Lampejo-Cache-Tags", "it-tag, other");
        embed("tagged two", "Lampejo-Cache-Tags", "it-tag");
        embed("not tagged");

        JsonNode counted = delete("tag=it-tag");
        JsonNode forgotten = delete("tag=it-tag&dry_run=false");

        assertThat(counted.get("dry_run").asBoolean()).isTrue();
        assertThat(counted.get("matched").asLong()).isEqualTo(2);
        assertThat(counted.get("removed").asLong()).isZero();
        assertThat(forgotten.get("removed").asLong()).isEqualTo(2);
        assertThat(delete("tag=it-tag").get("matched").asLong()).isZero();
        assertThat(lookup(vectors("tagged one", "not tagged")).findValuesAsText("hit"))
                .containsExactly("false", "true");
    }

    @Test
    void forgetsByRequestId() {
        embed("identified one", "x-request-id", "it-batch-1");
        embed("identified two", "x-request-id", "it-batch-2");
        embed("identified three", "x-request-id", "it-other-1");

        assertThat(delete("request_id_prefix=it-batch-&dry_run=false").get("removed").asLong())
                .isEqualTo(2);
        assertThat(
                        lookup(vectors("identified one", "identified two", "identified three"))
                                .findValuesAsText("hit"))
                .containsExactly("false", "false", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoders.CONCATENATING, Decoders.IN_PLACE})
    void forgetsByModel(String model) {
        String asked = chat(model, "Forget me", TO_THE_END);
        post("/v1/chat/completions", body(asked));
        assertThat(lookup(asked).at("/items/0/hit").asBoolean()).isTrue();

        assertThat(delete("model=" + model + "&dry_run=false").get("removed").asLong())
                .isPositive();

        assertThat(lookup(asked).at("/items/0/hit").asBoolean()).isFalse();
    }

    @Test
    void aFileWarmsTheCacheUp() {
        String file =
                String.join(
                        "\n",
                        line("a", vectors("warm one", "warm two")),
                        "{\"custom_id\":\"wrong\",\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"%s\",\"input\":\"\"}}"
                                .formatted(ENCODER),
                        line("b", chat("Warm me", TO_THE_END)),
                        line("c", chat("Cut me", ",\"temperature\":0,\"max_tokens\":1")),
                        line("d", chat("Draw me", ",\"temperature\":1")));

        JsonNode first = put(file);
        JsonNode second = put(file);

        assertThat(first.get("lines").asLong()).isEqualTo(5);
        assertThat(first.get("computed").asLong()).isEqualTo(2);
        assertThat(first.get("not_kept").asLong()).isEqualTo(1);
        assertThat(first.at("/failed/0/line").asLong()).isEqualTo(2);
        assertThat(first.at("/failed/0/custom_id").asText()).isEqualTo("wrong");
        assertThat(first.at("/failed/0/error/param").asText()).isEqualTo("body.input");
        assertThat(first.at("/failed/1/line").asLong()).isEqualTo(5);
        assertThat(first.get("failed_lines").asLong()).isEqualTo(2);
        assertThat(second.get("already_cached").asLong()).isEqualTo(2);
        assertThat(second.get("computed").asLong()).isZero();
        assertThat(embed("warm two").headers().firstValue("cache-status").orElse(""))
                .startsWith("Lampejo; hit");
        assertThat(
                        post("/v1/chat/completions", body(chat("Warm me", TO_THE_END)))
                                .headers()
                                .firstValue("cache-status")
                                .orElse(""))
                .startsWith("Lampejo; hit");
    }

    @Test
    void aFileMayBeOverTheLimitOfOtherBodies() {
        StringBuilder file = new StringBuilder();
        String pad = " ".repeat(64 * 1024);
        while (file.length() < 12 * 1024 * 1024) {
            file.append(line("x", vectors("one and the same"))).append(pad).append('\n');
        }

        JsonNode answer = put(file.toString());

        assertThat(answer.get("failed_lines").asLong()).isZero();
        assertThat(answer.get("computed").asLong() + answer.get("already_cached").asLong())
                .isEqualTo(answer.get("lines").asLong())
                .isGreaterThan(150);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void refusesWhatIsWrong(BadInputCase bad) throws IOException {
        var response = RawHttp.exchange("127.0.0.1", server.port(), bad.request().get());
        assertThat(bad.complaints(response)).as(bad.name()).isEmpty();

        var after = RawHttp.exchange("127.0.0.1", server.port(), BadCacheRequests.good(ENCODER));
        assertThat(after.status()).isEqualTo(200);
    }

    @Test
    void withoutACacheItSaysSo() {
        try (PackagedServer off =
                PackagedServer.start(Map.of("LAMPEJO_CACHING_ENABLED", "false"))) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(off.uri("/v1/cache/stats")).build());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Api.tree(answer.body()).at("/error/code").asText())
                    .isEqualTo("cache_disabled");
        }
    }

    /** A written request for vectors. */
    private static String vectors(String... texts) {
        List<String> inputs = new ArrayList<>();
        Collections.addAll(inputs, texts);
        return "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"%s\",\"input\":[\"%s\"]}}"
                .formatted(ENCODER, String.join("\",\"", inputs));
    }

    private static String chat(String content, String fields) {
        return chat(Decoders.CONCATENATING, content, fields);
    }

    /** A written request for a chat completion. */
    private static String chat(String model, String content, String fields) {
        return "{\"url\":\"/v1/chat/completions\",\"body\":%s}"
                .formatted(Api.chat(model, content, fields));
    }

    private static String body(String written) {
        return Api.tree(written).get("body").toString();
    }

    private static String with(String header, String value, String written) {
        return "{\"headers\":{\"%s\":\"%s\"},%s".formatted(header, value, written.substring(1));
    }

    private static String line(String id, String written) {
        return "{\"custom_id\":\"%s\",\"method\":\"POST\",%s".formatted(id, written.substring(1));
    }

    private static double moved(JsonNode before, JsonNode after, String pointer) {
        return after.at(pointer).asDouble() - before.at(pointer).asDouble();
    }

    private JsonNode stats() {
        return ok(HttpRequest.newBuilder(server.uri("/v1/cache/stats")));
    }

    private JsonNode lookup(String written) {
        return Api.tree(post("/v1/cache/lookup", written).body());
    }

    private JsonNode delete(String query) {
        return ok(HttpRequest.newBuilder(server.uri("/v1/cache?" + query)).DELETE());
    }

    private JsonNode put(String file) {
        return ok(
                HttpRequest.newBuilder(server.uri("/v1/cache")).PUT(BodyPublishers.ofString(file)));
    }

    private HttpResponse<String> embed(String text, String... headers) {
        return post("/v1/embeddings", body(vectors(text)), headers);
    }

    private HttpResponse<String> post(String path, String json, String... headers) {
        URI uri = server.uri(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = send(request.build());
        assertThat(response.statusCode()).as("%s: %s", json, response.body()).isEqualTo(200);
        return response;
    }

    private JsonNode ok(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Api.tree(response.body());
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
