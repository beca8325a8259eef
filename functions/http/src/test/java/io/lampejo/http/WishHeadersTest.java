package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.call.CacheWishes;
import io.lampejo.call.CacheWishes.Sampled;
import io.lampejo.call.CacheWishes.Semantic;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.vertx.core.MultiMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "'semantic', ON, NOT_CACHED",
        "'no-semantic', OFF, NOT_CACHED",
        "'sampled', AS_CONFIGURED, CACHED",
        "'Semantic , SAMPLED', ON, CACHED",
        "'sampled,,no-semantic,no-semantic', OFF, CACHED",
        "'', AS_CONFIGURED, NOT_CACHED"
    })
    void readsWishes(String header, Semantic semantic, Sampled sampled) {
        assertThat(WishHeaders.read(headers("lampejo-cache", header)))
                .isEqualTo(new CacheWishes(semantic, sampled, Set.of()));
    }

    @Test
    void readsTagsOnceEach() {
        MultiMap headers =
                headers("lampejo-cache-tags", "docs:v2, Team/a.b_c-1")
                        .add("Lampejo-Cache-Tags", "docs:v2,x");

        assertThat(WishHeaders.read(headers).tags())
                .containsExactlyInAnyOrder("docs:v2", "Team/a.b_c-1", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"semantics", "semantic;q=1", "no-store", "on", "semantic no-semantic"})
    void refusesOtherWishes(String header) {
        assertRefused("Lampejo-Cache", headers("Lampejo-Cache", header));
    }

    @Test
    void refusesContradictions() {
        assertRefused("Lampejo-Cache", headers("Lampejo-Cache", "semantic, no-semantic"));
        assertRefused(
                "Lampejo-Cache",
                headers("Lampejo-Cache", "no-semantic").add("Lampejo-Cache", "semantic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-a", "é", "a;b", "\"a\"", "*", "a=b"})
    void refusesOtherTags(String header) {
        assertRefused("Lampejo-Cache-Tags", headers("Lampejo-Cache-Tags", header));
    }

    @Test
    void boundsTags() {
        String longest = "a".repeat(64);
        String most =
                IntStream.range(0, 16).mapToObj(i -> "t" + i).collect(Collectors.joining(","));

        assertThat(WishHeaders.read(headers("Lampejo-Cache-Tags", longest)).tags())
                .containsExactly(longest);
        assertThat(WishHeaders.read(headers("Lampejo-Cache-Tags", most)).tags()).hasSize(16);
        assertRefused("Lampejo-Cache-Tags", headers("Lampejo-Cache-Tags", longest + "a"));
        assertRefused("Lampejo-Cache-Tags", headers("Lampejo-Cache-Tags", most + ",t16"));
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }

    private static void assertRefused(String header, MultiMap headers) {
        assertThatThrownBy(() -> WishHeaders.read(headers))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            assertThat(e.failure()).isInstanceOf(Failure.InvalidInput.class);
                            assertThat(((Failure.InvalidInput) e.failure()).param())
                                    .isEqualTo(header);
                            assertThat(e).hasMessageContaining(header);
                        });
    }
}
