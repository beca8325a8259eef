package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheUse;
import io.lampejo.call.CacheWishes;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheDirectivesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",,,",
                "public",
                "max-age",
                "max-age=",
                "max-age=-1",
                "max-age=1.5",
                "max-age=99999999999",
                "max-age=\"5\"",
                "no-store=1",
                "x; no-store",
                "🦊"
            })
    void passesOverGarbage(String header) {
        assertThat(directives(header)).isEqualTo(CacheUse.DEFAULT);
    }

    @Test
    void readsWhatItHonours() {
        assertThat(directives("no-store"))
                .isEqualTo(new CacheUse(false, true, Optional.empty(), false));
        assertThat(directives("No-Cache, private"))
                .isEqualTo(new CacheUse(true, false, Optional.empty(), false));
        assertThat(directives("only-if-cached, max-age=60"))
                .isEqualTo(new CacheUse(true, true, Optional.of(Duration.ofMinutes(1)), true));
        assertThat(directives("no-store,no-cache,max-age=0"))
                .isEqualTo(new CacheUse(false, false, Optional.of(Duration.ZERO), false));
    }

    @Test
    void sayingNothingIsTheUsual() {
        assertThat(CacheDirectives.of(MultiMap.caseInsensitiveMultiMap()))
                .isSameAs(CacheUse.DEFAULT);
    }

    @Test
    void readsAllLinesOfTheHeader() {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Cache-Control", "no-store")
                        .add("cache-control", "no-cache");

        assertThat(CacheDirectives.of(headers))
                .isEqualTo(new CacheUse(false, false, Optional.empty(), false));
    }

    @Test
    void wishesComeBesideDirectives() {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Cache-Control", "no-store")
                        .add("Lampejo-Cache", "sampled");

        CacheUse use = CacheDirectives.of(headers);

        assertThat(use.store()).isFalse();
        assertThat(use.wishes().sampled()).isEqualTo(CacheWishes.Sampled.CACHED);
    }

    private static CacheUse directives(String header) {
        return CacheDirectives.of(MultiMap.caseInsensitiveMultiMap().add("Cache-Control", header));
    }
}
