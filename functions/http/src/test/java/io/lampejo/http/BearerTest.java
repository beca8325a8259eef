package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer k", "bearer k", "BEARER k", "Bearer   k ", "bEARER\u0020k"})
    void findsTheKeyWhateverTheCaseOfTheScheme(String header) {
        assertThat(Bearer.key(headers(header))).hasValue("k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "Basic k", "Bearer", "Bearerk", "Bear er k", " Bearer k"})
    void findsNoneInOtherForms(String header) {
        assertThat(Bearer.key(headers(header))).isEmpty();
    }

    @Test
    void findsNoneInNoneAndInTwo() {
        assertThat(Bearer.key(MultiMap.caseInsensitiveMultiMap())).isEmpty();
        assertThat(Bearer.key(headers("Bearer k").add("authorization", "Bearer k"))).isEmpty();
    }

    private static MultiMap headers(String header) {
        return MultiMap.caseInsensitiveMultiMap().add("Authorization", header);
    }
}
