package io.lampejo.http.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
    /** {@code printf abc | sha256sum}; also the first example of FIPS 180-2. */
    private static final String SHA256_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void namesWhomAKeyNames() {
        ApiKeys keys =
                ApiKeys.of(List.of("acme:one", " Beta.2 : two== ", "acme:three"), List.of("boss"));

        assertThat(keys.caller("one")).hasValue(new Caller.Tenant("acme"));
        assertThat(keys.caller("three")).hasValue(new Caller.Tenant("acme"));
        assertThat(keys.caller("two==")).hasValue(new Caller.Tenant("Beta.2"));
        assertThat(keys.caller("boss")).hasValue(new Caller.Admin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "onee", "One", "acme", "acme:one", "one "})
    void knowsNothingButTheWholeKey(String key) {
        assertThat(ApiKeys.of(List.of("acme:one"), List.of()).caller(key)).isEmpty();
    }

    @Test
    void takesADigestForItsKey() {
        ApiKeys keys =
                ApiKeys.of(
                        List.of("acme:sha256:" + SHA256_OF_ABC),
                        List.of("sha256:" + "0".repeat(64)));

        assertThat(keys.caller("abc")).hasValue(new Caller.Tenant("acme"));
    }

    @Test
    void aDigestIsNoKeyItself() {
        ApiKeys keys = ApiKeys.of(List.of("acme:sha256:" + SHA256_OF_ABC), List.of());

        assertThat(keys.caller(SHA256_OF_ABC)).isEmpty();
        assertThat(keys.caller("sha256:" + SHA256_OF_ABC)).isEmpty();
    }

    @Test
    void findsOneOfManyKeys() {
        List<String> many =
                java.util.stream.IntStream.range(0, 10_000)
                        .mapToObj(i -> "tenant-%d:key-%d".formatted(i, i))
                        .toList();

        ApiKeys keys = ApiKeys.of(many, List.of());

        assertThat(keys.caller("key-0")).hasValue(new Caller.Tenant("tenant-0"));
        assertThat(keys.caller("key-9999")).hasValue(new Caller.Tenant("tenant-9999"));
        assertThat(keys.caller("key-10000")).isEmpty();
    }

    @Test
    void areRequiredOnceATenantHasOne() {
        ApiKeys adminOnly = ApiKeys.of(List.of(), List.of("boss"));
        ApiKeys tenants = ApiKeys.of(List.of("acme:one"), List.of());

        assertThat(ApiKeys.NONE.any()).isFalse();
        assertThat(ApiKeys.NONE.required()).isFalse();
        assertThat(adminOnly.any()).isTrue();
        assertThat(adminOnly.required()).isFalse();
        assertThat(tenants.required()).isTrue();
        assertThat(tenants.refreshable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret",
                "acme:",
                ":s3cret",
                "ac me:s3cret",
                "acme:s3 cret",
                "acme:s3cret\u00e9",
                "acme:s3cret:",
                "acme:sha256:s3cret",
                "acme:sha256:zz7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "acme:SHA256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "anonymous:s3cret",
                "admin:s3cret",
            })
    void refusesOthersWithoutShowingThem(String wrong) {
        assertThatThrownBy(() -> ApiKeys.of(List.of("acme:fine", wrong), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lampejo.http.keys: entry 2")
                .hasMessageNotContainingAny("s3cret", "s3 cret", "7816bf");
    }

    @Test
    void refusesAKeyOfTwoTenants() {
        assertThatThrownBy(() -> ApiKeys.of(List.of("acme:one", "beta:one"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one key names both acme and beta");
        assertThatThrownBy(() -> ApiKeys.of(List.of("acme:one"), List.of("one")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ApiKeys.of(List.of("acme:one", "acme:one"), List.of()).caller("one"))
                .isPresent();
    }
}
