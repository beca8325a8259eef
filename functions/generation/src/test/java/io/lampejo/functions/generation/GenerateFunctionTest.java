package io.lampejo.functions.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GenerateFunctionTest {

    @Test
    void answersPlainJson() {
        json().body(ask("hi", ""))
                .post("/generate")
                .then()
                .statusCode(200)
                .body("object", equalTo("chat.completion"))
                .body("choices[0].message.content", equalTo("Hello world"))
                .body("choices[0].finish_reason", equalTo("stop"))
                .body("usage.total_tokens", equalTo(10));
    }

    @Test
    void answersInUtf8() {
        json().body(ask("!unicode", ""))
                .post("/generate")
                .then()
                .body("choices[0].message.content", equalTo("Lampião 日本語 😀 \"\\\n\t\u2028"));
    }

    @Test
    void answersBinaryCloudEvents() {
        json().header("ce-id", "1")
                .header("ce-specversion", "1.0")
                .header("ce-type", "generate")
                .header("ce-source", "test")
                .body(ask("hi", ""))
                .post("/")
                .then()
                .statusCode(200)
                .header("ce-type", "generate.output")
                .body("choices[0].message.content", equalTo("Hello world"));
    }

    @Test
    void answersStructuredCloudEvents() {
        given().header("Content-Type", "application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"test\",\"type\":\"generate\",\"data\":%s}"
                                .formatted(ask("hi", ""))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/")
                .then()
                .statusCode(200)
                .body("data.choices[0].message.content", equalTo("Hello world"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "!overload,'',429,null,overloaded",
                "!bug,'',500,null,null",
                "!long,'',400,messages,context_length_exceeded",
                "hi,',\"stream\":true',400,stream,unsupported_value",
                "hi,',\"nonsense\":1',400,nonsense,null",
                "hi,',\"temperature\":\"hot\"',400,temperature,null"
            })
    void refusesAsTheResourceDoes(
            String text, String fields, int status, String param, String code) {
        json().body(ask(text, fields))
                .post("/generate")
                .then()
                .statusCode(status)
                .body("error.param", equalTo(param))
                .body("error.code", equalTo(code));
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep = "{\"x\":".repeat(300) + "1" + "}".repeat(300);

        json().body(ask("hi", ",\"chat_template_kwargs\":" + deep))
                .post("/generate")
                .then()
                .statusCode(400);
    }

    private static String ask(String text, String fields) {
        return "{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]%s}"
                .formatted(text, fields);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
