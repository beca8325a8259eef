package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lampejo.http.wire.RawHttp;
import io.lampejo.http.wire.Requests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that says which one it is looks the same to everybody who gets it. */
@QuarkusTest
class IdentityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = FakeGenerator.IDENTITY.id();
    private static final long CREATED = FakeGenerator.IDENTITY.createdAtSeconds();
    private static final String CHAT =
            "\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]";

    @TestHTTPResource URI server;

    @ParameterizedTest
    @CsvSource({
        "/v1/chat/completions,chatcmpl-,created,'\"messages\":[{\"role\":\"user\",\"content\":\"!kept\"}]'",
        "/v1/completions,cmpl-,created,'\"prompt\":\"!stored\"'",
        "/v1/responses,resp_,created_at,'\"input\":\"!kept\"'"
    })
    void isInTheIdAndTheTime(String path, String prefix, String created, String prompt)
            throws Exception {
        JsonNode answer = JSON.readTree(body(path, "{\"model\":\"fake\"," + prompt + "}"));

        assertThat(answer.get("id").asText()).isEqualTo(prefix + ID);
        assertThat(answer.get(created).asLong()).isEqualTo(CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"stream\":true"})
    void twoAnswersAreTheSameBytes(String stream) throws Exception {
        String chat = "{" + CHAT.formatted("!kept") + stream + "}";
        String response = "{\"model\":\"fake\",\"input\":\"!kept\"" + stream + "}";

        assertThat(body("/v1/chat/completions", chat))
                .isEqualTo(body("/v1/chat/completions", chat))
                .contains("\"chatcmpl-" + ID + "\"");
        assertThat(body("/v1/responses", response))
                .isEqualTo(body("/v1/responses", response))
                .contains("\"msg_" + ID + "0\"", "\"fc_" + ID + "1\"");
    }

    @Test
    void isInEveryChunk() throws Exception {
        String stream =
                body("/v1/chat/completions", "{" + CHAT.formatted("!kept") + ",\"stream\":true}");

        List<JsonNode> chunks = new ArrayList<>();
        for (String event : stream.split("\n\n")) {
            if (!event.equals("data: [DONE]")) {
                chunks.add(JSON.readTree(event.substring("data: ".length())));
            }
        }
        assertThat(chunks).hasSizeGreaterThan(3);
        assertThat(chunks)
                .allMatch(chunk -> chunk.get("id").asText().equals("chatcmpl-" + ID))
                .allMatch(chunk -> chunk.get("created").asLong() == CREATED);
    }

    @Test
    void aWholeAnswerSaysThatItIsStored() throws Exception {
        try (var http = new RawHttp(server.getHost(), server.getPort())) {
            http.send(Requests.post("/v1/chat/completions", "{" + CHAT.formatted("!stored") + "}"));
            assertThat(http.receive().headers())
                    .containsEntry("cache-status", "Lampejo; fwd=miss; stored");

            http.send(
                    Requests.post(
                            "/v1/chat/completions",
                            "{" + CHAT.formatted("!stored") + ",\"stream\":true}"));
            assertThat(http.receive().headers())
                    .as("a stream's head cannot know")
                    .containsEntry("cache-status", "Lampejo; fwd=miss");
        }
    }

    private String body(String path, String json) throws Exception {
        try (var http = new RawHttp(server.getHost(), server.getPort())) {
            http.send(Requests.post(path, json));
            return http.receive().body();
        }
    }
}
