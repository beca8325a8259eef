package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-9", "0e1f"})
    void keepsWhatIsFit(String id) {
        assertThat(RequestIds.keepOrMake(id)).isEqualTo(id);
        assertThat(RequestIds.keepOrMake("x".repeat(128))).hasSize(128);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "ä", "a\nb", "<x>", "a;b"})
    void replacesWhatIsNot(String id) {
        assertThat(RequestIds.keepOrMake(id)).matches("req-[0-9a-v]{24}");
        assertThat(RequestIds.keepOrMake("x".repeat(129))).matches("req-[0-9a-v]{24}");
    }

    @Test
    void madeIdsDiffer() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(RequestIds.keepOrMake(null));
        }

        assertThat(ids).hasSize(100_000);
    }
}
