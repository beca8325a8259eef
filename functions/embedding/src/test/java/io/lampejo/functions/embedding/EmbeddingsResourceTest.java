package io.lampejo.functions.embedding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.lampejo.embedding.Vectors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmbeddingsResourceTest {

    @Test
    void answersOneText() {
        ValidatableResponse answer = ask("\"input\":\"hello there\"");

        answer.statusCode(200)
                .contentType("application/json")
                .header("lampejo-route", "cpu")
                .header("cache-status", nullValue())
                .header("lampejo-truncated", nullValue())
                .body("object", equalTo("list"))
                .body("model", equalTo("fake"))
                .body("data", hasSize(1))
                .body("data[0].object", equalTo("embedding"))
                .body("data[0].index", equalTo(0))
                .body("usage.prompt_tokens", equalTo(4))
                .body("usage.total_tokens", equalTo(4))
                .body("usage", not(hasKey("truncated_inputs")));
        assertThat(floats(answer, 0))
                .containsExactly(FakeEmbedder.vector("hello there".hashCode()));
    }

    @Test
    void answersInInputOrder() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2048; i++) {
            texts.add("text " + i);
        }

        ValidatableResponse answer =
                ask("\"input\":[\"" + String.join("\",\"", texts) + "\"]").statusCode(200);

        List<Integer> indices = answer.extract().path("data.index");
        assertThat(indices).hasSize(2048);
        for (int i : new int[] {0, 1, 777, 2047}) {
            assertThat(indices.get(i)).isEqualTo(i);
            assertThat(floats(answer, i))
                    .containsExactly(FakeEmbedder.vector(("text " + i).hashCode()));
        }
    }

    @Test
    void base64HoldsTheSameFloats() {
        String base64 =
                ask("\"input\":\"x\",\"encoding_format\":\"base64\"")
                        .statusCode(200)
                        .extract()
                        .path("data[0].embedding");

        float[] decoded = new float[8];
        ByteBuffer.wrap(Base64.getDecoder().decode(base64))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(decoded);
        assertThat(decoded).containsExactly(FakeEmbedder.vector("x".hashCode()));
    }

    @Test
    void acceptsTokenIds() {
        var one = ask("\"input\":[1,2.0,3e0]").statusCode(200).body("data", hasSize(1));
        var two = ask("\"input\":[[1,2,3],[999]]").statusCode(200).body("data", hasSize(2));

        float[] expected = FakeEmbedder.vector(Arrays.hashCode(new int[] {1, 2, 3}));
        assertThat(floats(one, 0)).containsExactly(expected);
        assertThat(floats(two, 0)).containsExactly(expected);
    }

    @Test
    void acceptsContentParts() {
        String part = "{\"type\":\"text\",\"text\":\"a b\"}";

        var alone = ask("\"input\":" + part);
        var listed = ask("\"input\":[" + part + ",\"plain\"]").body("data", hasSize(2));
        var fused = ask("\"input\":[[" + part + "," + part + "]]").body("data", hasSize(1));

        assertThat(floats(alone, 0)).containsExactly(FakeEmbedder.vector("a b".hashCode()));
        assertThat(floats(listed, 1)).containsExactly(FakeEmbedder.vector("plain".hashCode()));
        assertThat(floats(fused, 0)).containsExactly(FakeEmbedder.vector("a b\na b".hashCode()));
    }

    @Test
    void cutsToAllowedDimensionsOnly() {
        float[] full = FakeEmbedder.vector("x".hashCode());

        var cut = ask("\"input\":\"x\",\"dimensions\":4").statusCode(200);
        var whole = ask("\"input\":\"x\",\"dimensions\":8").statusCode(200);

        assertThat(floats(cut, 0)).containsExactly(Vectors.cut(full, 4));
        assertThat(floats(whole, 0)).containsExactly(full);
        ask("\"input\":\"x\",\"dimensions\":5")
                .statusCode(400)
                .body("error.param", equalTo("dimensions"))
                .body(
                        "error.message",
                        equalTo("'dimensions' is 5, but the model 'fake' allows only: 2, 4, 8."));
    }

    @Test
    void packsBytesAsSentenceTransformersDoes() {
        float[] vector = FakeEmbedder.vector("x".hashCode());
        int bits = 0;
        for (float x : vector) {
            bits = bits << 1 | (x > 0 ? 1 : 0);
        }

        ask("\"input\":\"x\",\"output_dtype\":\"binary\"")
                .statusCode(200)
                .body("data[0].embedding", equalTo(List.of(bits - 128)));
        ask("\"input\":\"x\",\"output_dtype\":\"binary\",\"encoding_format\":\"base64\"")
                .body(
                        "data[0].embedding",
                        equalTo(
                                Base64.getEncoder()
                                        .encodeToString(new byte[] {(byte) (bits - 128)})));
        List<Integer> int8 =
                ask("\"input\":\"x\",\"output_dtype\":\"int8\"")
                        .extract()
                        .path("data[0].embedding");
        for (int i = 0; i < vector.length; i++) {
            assertThat(int8.get(i)).isEqualTo(Math.round(vector[i] * 127));
        }
    }

    @Test
    void cutsOverlongTextsOnRequestOnlyAndSaysSo() {
        String text = "a ".repeat(30).strip();

        ask("\"input\":\"%s\"".formatted(text))
                .statusCode(400)
                .body("error.code", equalTo("context_length_exceeded"))
                .body("error.param", equalTo("input"));
        ask("\"truncate\":true,\"input\":[\"%s\",\"short\"]".formatted(text))
                .statusCode(200)
                .header("lampejo-truncated", "inputs=1; tokens=16")
                .body("usage.prompt_tokens", equalTo(19))
                .body("usage.truncated_inputs", equalTo(1))
                .body("usage.truncated_tokens", equalTo(16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"user\":\"me\"",
                "\"user\":null,\"encoding_format\":null,\"dimensions\":null,\"output_dtype\":null",
                "\"input_type\":null,\"truncate\":null",
                "\"input_type\":\"query\"",
                "\"input_type\":\"document\",\"truncate\":false",
                "\"temperature\":{\"deep\":[1,{\"er\":[]}]},\"x\":null,\"x\":1",
                "\"dimensions\":8.0",
                "\"dimensions\":8e0"
            })
    void harmlessFieldsChangeNothing(String fields) {
        var answer = ask(fields + ",\"input\":\"x\"").statusCode(200);

        assertThat(floats(answer, 0)).containsExactly(FakeEmbedder.vector("x".hashCode()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "日本語",
                "مرحبا",
                "Lampião",
                "\\ud83d\\ude00",
                "\\u0001",
                " ",
                "\\\"\\\\\\/"
            })
    void embedsEveryWellFormedText(String text) throws Exception {
        String decoded =
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .readValue("\"" + text + "\"", String.class);

        var answer = ask("\"input\":\"" + text + "\"").statusCode(200);

        assertThat(floats(answer, 0)).containsExactly(FakeEmbedder.vector(decoded.hashCode()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "!overload,429,rate_limit_error,null,overloaded",
                "!deadline,504,server_error,null,deadline_exceeded",
                "!engine,500,server_error,null,engine_failed",
                "!unusable,500,server_error,null,model_unusable",
                "!nan,500,server_error,null,engine_failed",
                "!bug,500,server_error,null,null",
                "!throw,500,server_error,null,null"
            })
    void mapsFailures(String text, int status, String type, String param, String code) {
        ask("\"input\":\"" + text + "\"")
                .statusCode(status)
                .contentType("application/json")
                .body("error.type", equalTo(type))
                .body("error.param", equalTo(param))
                .body("error.code", equalTo(code))
                .body("error.message", not(org.hamcrest.Matchers.containsString("/secret")));
    }

    @Test
    void saysWhenToComeBack() {
        ask("\"input\":\"!overload\"").header("retry-after", "2").header("retry-after-ms", "1500");
        ask("\"input\":\"!unusable\"").header("x-should-retry", "false");
    }

    @Test
    void saysWhatTheCacheDid() {
        ask("\"input\":\"!hit\"")
                .header("cache-status", "Lampejo; hit; ttl=9")
                .header("lampejo-route", "cache");
        ask("\"input\":\"!bypass\"").header("cache-status", "Lampejo; fwd=bypass");
        ask("\"input\":\"!use\"")
                .header("cache-status", "Lampejo; fwd=miss; stored; detail=partial-60/100")
                .header("lampejo-route", "cache");
        given().contentType("application/json")
                .header("Cache-Control", "no-store, no-cache")
                .body("{\"model\":\"fake\",\"input\":\"!use\"}")
                .post("/v1/embeddings")
                .then()
                .header("cache-status", "Lampejo; fwd=miss; detail=partial-60/100")
                .header("lampejo-route", "cpu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=\"UTF-8\"",
                "application/json; profile=x"
            })
    void acceptsJsonUnderAllItsNames(String contentType) {
        given().config(
                        io.restassured.RestAssured.config()
                                .encoderConfig(
                                        io.restassured.config.EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .header("Content-Type", contentType)
                .body(
                        "{\"model\":\"fake\",\"input\":\"x\"}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/embeddings")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ask(String fields) {
        return given().contentType("application/json; charset=utf-8")
                .body("{\"model\":\"fake\"," + fields + "}")
                .post("/v1/embeddings")
                .then();
    }

    private static float[] floats(ValidatableResponse answer, int index) {
        List<Number> numbers =
                answer.extract()
                        .jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE))
                        .getList("data[" + index + "].embedding");
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }
}
