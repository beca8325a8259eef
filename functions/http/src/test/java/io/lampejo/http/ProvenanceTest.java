package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Test
    void saysWhatTheCacheDid() {
        assertThat(Provenance.cacheStatus(new CacheStatus.NotAsked())).isEmpty();
        assertThat(Provenance.cacheStatus(new CacheStatus.Bypass()))
                .contains("Lampejo; fwd=bypass");
        assertThat(Provenance.cacheStatus(new CacheStatus.Hit(Optional.empty())))
                .contains("Lampejo; hit");
        assertThat(
                        Provenance.cacheStatus(
                                new CacheStatus.Hit(Optional.of(Duration.ofMillis(61_900)))))
                .contains("Lampejo; hit; ttl=61");
        assertThat(Provenance.cacheStatus(new CacheStatus.Miss(0, 3, true)))
                .contains("Lampejo; fwd=miss; stored");
        assertThat(Provenance.cacheStatus(new CacheStatus.Miss(0, 3, false)))
                .contains("Lampejo; fwd=miss");
        assertThat(Provenance.cacheStatus(new CacheStatus.Miss(2, 3, true)))
                .contains("Lampejo; fwd=miss; stored; detail=partial-2/3");
    }

    @Test
    void saysWhoAnswered() {
        assertThat(Provenance.route(new Origin.Cpu())).isEqualTo("cpu");
        assertThat(Provenance.route(new Origin.Cache())).isEqualTo("cache");
    }
}
