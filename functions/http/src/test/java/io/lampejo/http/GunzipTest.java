package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 100_000})
    void unpacksUpToTheLimit(int size) throws IOException {
        byte[] plain = new byte[size];
        Arrays.fill(plain, (byte) 'a');

        assertThat(Gunzip.inflate(zip(plain), Math.max(1, size), _ -> true)).isEqualTo(plain);
        assertThat(Gunzip.inflate(zip(plain), 200_000, _ -> true)).isEqualTo(plain);
    }

    @Test
    void stopsABombAtTheLimit() throws IOException {
        byte[] bomb = zip(new byte[50_000_000]);
        AtomicLong taken = new AtomicLong();

        assertThatThrownBy(() ->
                        Gunzip.inflate(
                                bomb,
                                1_000_000,
                                bytes -> {
                                    taken.addAndGet(bytes);
                                    return true;
                                }))
                .asInstanceOf(InstanceOfAssertFactories.type(FailureException.class))
                .extracting(FailureException::failure)
                .isInstanceOf(Failure.TooLarge.class);
        assertThat(taken.get()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void takesNoMoreThanItIsGranted() throws IOException {
        byte[] zipped = zip(new byte[1_000_000]);

        assertThatThrownBy(() -> Gunzip.inflate(zipped, 10_000_000, bytes -> bytes < 100_000))
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).error().status())
                .isEqualTo(429);
    }

    @Test
    void refusesWhatIsNoGzip() throws IOException {
        byte[] cut = Arrays.copyOf(zip(new byte[1000]), 15);

        for (byte[] wrong : new byte[][] {{}, {1, 2, 3}, cut}) {
            assertThatThrownBy(() -> Gunzip.inflate(wrong, 1000, _ -> true))
                    .isInstanceOf(RefusedException.class);
        }
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
