package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final Fingerprint.Settings SETTINGS =
            new Fingerprint.Settings(Pooling.MEAN, true, 512, Prefixes.NONE);

    private static final int LARGE = 5_000_001;

    @TempDir Path directory;

    /** Computed by {@code src/test/python/fingerprint.py}, Python 3. */
    @Test
    void isTheSameOnEveryMachine() throws Exception {
        byte[] large = new byte[2_000_003];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 + (i >> 8));
        }
        write("b/large", large);
        write("a", new byte[] {1, 2, 3});

        assertThat(of("a", "b/large"))
                .isEqualTo("e2f644555775c879587040aa466a3e5df88090219e7434b349c74e12b1c8bb11");
    }

    @Test
    void dependsOnEverySetting() throws Exception {
        write("a", new byte[] {1});

        assertThat(
                        new String[] {
                            of(new Fingerprint.Settings(Pooling.MEAN, true, 512, Prefixes.NONE)),
                            of(new Fingerprint.Settings(Pooling.CLS, true, 512, Prefixes.NONE)),
                            of(new Fingerprint.Settings(Pooling.MEAN, false, 512, Prefixes.NONE)),
                            of(new Fingerprint.Settings(Pooling.MEAN, true, 511, Prefixes.NONE)),
                            of(settingsWith(new Prefixes("a", ""))),
                            of(settingsWith(new Prefixes("", "a")))
                        })
                .doesNotHaveDuplicates();
    }

    @Test
    void dependsOnNameAndSizeAndContent() throws Exception {
        write("a", new byte[] {1});
        write("b", new byte[] {1});
        write("c", new byte[] {1, 0});
        write("d", new byte[] {2});

        assertThat(new String[] {of("a"), of("b"), of("c"), of("d"), of("a", "b")})
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_535, LARGE - 65_536, LARGE - 1})
    void seesBothEndsOfALargeFile(int changed) throws Exception {
        byte[] large = new byte[LARGE];
        write("a", large);
        String before = of("a");

        large[changed] = 1;
        write("a", large);

        assertThat(of("a")).isNotEqualTo(before);
    }

    @Test
    void doesNotSeeAByteBetweenTwoBlocks() throws Exception {
        byte[] large = new byte[LARGE];
        write("a", large);
        String before = of("a");

        large[65_536] = 1;
        write("a", large);

        assertThat(of("a")).isEqualTo(before);
    }

    @Test
    void seesEveryByteOfASmallFile() throws Exception {
        byte[] small = new byte[Fingerprint.WHOLE_UP_TO];
        write("a", small);
        String before = of("a");

        small[65_536] = 1;
        write("a", small);

        assertThat(of("a")).isNotEqualTo(before);
    }

    private static Fingerprint.Settings settingsWith(Prefixes prefixes) {
        return new Fingerprint.Settings(Pooling.MEAN, true, 512, prefixes);
    }

    private String of(Fingerprint.Settings settings) throws IOException {
        return Fingerprint.of(settings, new TreeMap<>(Map.of("a", directory.resolve("a"))));
    }

    private String of(String... names) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, directory.resolve(name));
        }
        return Fingerprint.of(SETTINGS, files);
    }

    private void write(String name, byte[] content) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }
}
