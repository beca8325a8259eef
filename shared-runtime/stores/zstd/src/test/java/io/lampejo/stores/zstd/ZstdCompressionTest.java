package io.lampejo.stores.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZstdCompressionTest {
    /** What {@code zstd -3} 1.5.4 made of a file with the text. */
    private static final String REFERENCE =
            "28b52ffd2440750000406c616d70656a6f200100dd59b8e519dded";

    private final ZstdCompression zstd = new ZstdCompression();

    @Test
    void readsWhatTheReferenceImplementationWrote() {
        byte[] plain = "lampejo ".repeat(8).getBytes(StandardCharsets.UTF_8);

        byte[] packed = HexFormat.of().parseHex(REFERENCE);

        assertThat(zstd.decompress(packed, plain.length)).contains(plain);
    }

    @Test
    void readsWhatItWrote() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int length : new int[] {0, 1, 100, 5_000, 300_000}) {
            byte[] plain = new byte[length];
            for (int i = 0; i < length; i++) {
                plain[i] = (byte) random.nextInt(6);
            }
            byte[] packed = zstd.compress(plain);

            assertThat(zstd.decompress(packed, length)).as("seed %d", seed).contains(plain);
            assertThat(zstd.decompress(packed, length + 1)).isEmpty();
            if (length > 0) {
                assertThat(zstd.decompress(packed, length - 1)).isEmpty();
            }
        }
    }

    @Test
    void takesNoNoiseAndThrowsNothing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] plain = new byte[2_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) random.nextInt(9);
        }
        byte[] packed = zstd.compress(plain);

        for (int round = 0; round < 20_000; round++) {
            byte[] noise = Arrays.copyOf(packed, random.nextInt(packed.length + 1));
            for (int change = random.nextInt(1, 5); change > 0 && noise.length > 0; change--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt();
            }
            int size = random.nextInt(4_000);

            zstd.decompress(noise, size)
                    .ifPresent(taken -> assertThat(taken).as("seed %d", seed).hasSize(size));
        }
        assertThat(zstd.decompress(Arrays.copyOf(packed, 3), 2_000)).isEmpty();
    }

    @Test
    void takesNoMemoryForABomb() {
        byte[] bomb = zstd.compress(new byte[50_000_000]);

        assertThat(bomb.length).isLessThan(10_000);
        assertThat(zstd.decompress(bomb, 1_000)).isEmpty();
    }
}
