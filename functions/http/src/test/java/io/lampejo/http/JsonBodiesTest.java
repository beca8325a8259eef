package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "APPLICATION/JSON ; Charset=\"UTF8\"",
                "application/json; odata=verbose",
                "application/json;",
                ""
            })
    void takesJson(String contentType) {
        assertThat(JsonBodies.isJson(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/json",
                "application/jsonp",
                "application/json; charset=utf-16",
                "application/json;charset=",
                "text/plain; application/json",
                ";charset=utf-8",
                "*/*"
            })
    void takesNothingElse(String contentType) {
        assertThat(JsonBodies.isJson(contentType)).isFalse();
    }
}
