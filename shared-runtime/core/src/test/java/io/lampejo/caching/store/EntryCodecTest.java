package io.lampejo.caching.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.caching.CacheKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {
    private static final int MAX = 4096;
    private static final CacheKey KEY = Entries.key(1);
    private static final byte[] SECRET = new byte[32];
    private static final byte[] NEW_SECRET = filled(32, 9);

    static Stream<EntryCodec> codecs() {
        return Stream.of(
                new EntryCodec(new Checksum(), Compression.NONE, MAX),
                new EntryCodec(new Checksum(), new Deflating(), MAX),
                new EntryCodec(new AesGcm(List.of(SECRET)), Compression.NONE, MAX),
                new EntryCodec(new AesGcm(List.of(SECRET)), new Deflating(), MAX));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsWhatItWrote(EntryCodec codec) {
        for (int length : new int[] {0, 1, 100, MAX}) {
            Entry entry = Entries.of(1_234, filled(length, 5));

            Entry read = codec.decode(KEY, codec.encode(KEY, entry).orElseThrow()).orElseThrow();

            assertThat(read).usingRecursiveComparison().isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void takesNothingThatWasChangedByOneBit(EntryCodec codec) {
        byte[] blob = codec.encode(KEY, Entries.of(1_234, filled(40, 5))).orElseThrow();

        for (int bit = 0; bit < blob.length * 8; bit++) {
            byte[] changed = blob.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(codec.decode(KEY, changed)).as("bit %d", bit).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void takesNothingThatWasCutOrGrew(EntryCodec codec) {
        byte[] blob = codec.encode(KEY, Entries.of(1_234, filled(40, 5))).orElseThrow();

        for (int length = 0; length < blob.length; length++) {
            assertThat(codec.decode(KEY, Arrays.copyOf(blob, length))).isEmpty();
        }
        assertThat(codec.decode(KEY, Arrays.copyOf(blob, blob.length + 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void takesNothingOfAnotherKey(EntryCodec codec) {
        byte[] blob = codec.encode(KEY, Entries.of(1_234, filled(40, 5))).orElseThrow();

        assertThat(codec.decode(Entries.key(2), blob)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void takesNoNoise(EntryCodec codec) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] head = Arrays.copyOf(codec.encode(KEY, Entries.of(1)).orElseThrow(), 4);

        for (int round = 0; round < 5_000; round++) {
            byte[] noise = Entries.random(random, random.nextInt(200));
            if (random.nextBoolean()) {
                System.arraycopy(head, 0, noise, 0, Math.min(head.length, noise.length));
            }

            assertThat(codec.decode(KEY, noise)).as("seed %d", seed).isEmpty();
        }
    }

    /** What is sealed rightly may still be no entry: another version's, or a liar's. */
    @Test
    void takesNoSealedNoise() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Checksum sealing = new Checksum();
        EntryCodec codec = new EntryCodec(sealing, new Deflating(), MAX);
        byte[] fields = EntryFields.write(Entries.of(7, filled(30, 1))).orElseThrow();
        int taken = 0;

        for (int round = 0; round < 20_000; round++) {
            byte[] noise = fields.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt();
            }
            noise = Arrays.copyOf(noise, random.nextInt(noise.length + 1));
            byte[] packed =
                    ByteBuffer.allocate(5 + noise.length)
                            .put((byte) random.nextInt(3))
                            .putInt(random.nextInt(4) == 0 ? random.nextInt() : noise.length)
                            .put(noise)
                            .array();
            taken += codec.decode(KEY, blob(sealing, packed)).isPresent() ? 1 : 0;
        }

        // A changed byte of a text is another text: some are entries. Nothing was thrown.
        assertThat(taken).as("seed %d", seed).isLessThan(2_000);
    }

    @Test
    void takesNoMemoryForWhatClaimsToBeLarge() {
        Checksum sealing = new Checksum();
        EntryCodec codec = new EntryCodec(sealing, new Deflating(), MAX);
        byte[] bomb = new Deflating().compress(new byte[100_000_000]);

        byte[] packed =
                ByteBuffer.allocate(5 + bomb.length)
                        .put((byte) 7)
                        .putInt(100_000_000)
                        .put(bomb)
                        .array();

        assertThat(codec.decode(KEY, blob(sealing, packed))).isEmpty();
    }

    @Test
    void writesNoLargerValueThanItMay() {
        EntryCodec codec = new EntryCodec(new Checksum(), Compression.NONE, MAX);

        assertThat(codec.encode(KEY, Entries.of(1, new byte[MAX + 1]))).isEmpty();
        assertThat(codec.encode(KEY, Entries.of(1, new byte[MAX]))).isPresent();
    }

    @Test
    void compressesOnlyWhatShrinks() {
        EntryCodec codec = new EntryCodec(new Checksum(), new Deflating(), MAX);
        EntryCodec plain = new EntryCodec(new Checksum(), Compression.NONE, MAX);
        byte[] noise = Entries.random(new Random(1), 1000);

        assertThat(size(codec, new byte[1000])).isLessThan(200);
        assertThat(size(codec, noise)).isLessThanOrEqualTo(size(plain, noise));
        assertThat(plain.decode(KEY, codec.encode(KEY, Entries.of(1, noise)).orElseThrow()))
                .as("what was left as it is needs no compression to be read")
                .isPresent();
    }

    @Test
    void sealsWithTheNewKeyAndOpensWithTheOldOne() {
        EntryCodec old = new EntryCodec(new AesGcm(List.of(SECRET)), Compression.NONE, MAX);
        EntryCodec both =
                new EntryCodec(new AesGcm(List.of(NEW_SECRET, SECRET)), Compression.NONE, MAX);
        EntryCodec rotated = new EntryCodec(new AesGcm(List.of(NEW_SECRET)), Compression.NONE, MAX);

        byte[] before = old.encode(KEY, Entries.of(1)).orElseThrow();
        byte[] after = both.encode(KEY, Entries.of(1)).orElseThrow();

        assertThat(both.decode(KEY, before)).isPresent();
        assertThat(rotated.decode(KEY, after)).isPresent();
        assertThat(rotated.decode(KEY, before)).isEmpty();
        assertThat(old.decode(KEY, after)).isEmpty();
    }

    /** Else whoever may write to the store could leave answers of his own. */
    @Test
    void takesNothingUnsealedWhereItHasKeys() {
        EntryCodec open = new EntryCodec(new Checksum(), Compression.NONE, MAX);
        EntryCodec sealed = new EntryCodec(new AesGcm(List.of(SECRET)), Compression.NONE, MAX);

        assertThat(sealed.decode(KEY, open.encode(KEY, Entries.of(1)).orElseThrow())).isEmpty();
        assertThat(open.decode(KEY, sealed.encode(KEY, Entries.of(1)).orElseThrow())).isEmpty();
    }

    @Test
    void hidesWhatItSealsAndNeverSealsAlike() {
        EntryCodec codec = new EntryCodec(new AesGcm(List.of(SECRET)), Compression.NONE, MAX);
        Entry entry = Entries.of(1, filled(64, 'x'));

        byte[] one = codec.encode(KEY, entry).orElseThrow();
        byte[] other = codec.encode(KEY, entry).orElseThrow();

        assertThat(new String(one, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("xxx", Entries.TENANT);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void sharesNoEntryWhoseLabelIsTooLong() {
        EntryCodec codec = new EntryCodec(new Checksum(), Compression.NONE, MAX);
        Label label = new Label(Label.Kind.GENERATION, "t".repeat(70_000), "m", "", Set.of());

        assertThat(codec.encode(KEY, new Entry(new byte[1], 1, 2, label, Cost.NONE))).isEmpty();
    }

    @Test
    void refusesKeysThatAreNotOf256Bits() {
        assertThatThrownBy(() -> new AesGcm(List.of(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AesGcm(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int size(EntryCodec codec, byte[] value) {
        return codec.encode(KEY, Entries.of(1, value)).orElseThrow().length;
    }

    private static byte[] blob(Sealing sealing, byte[] packed) {
        byte[] head = {'L', 'J', 1, sealing.id()};
        byte[] associated = ByteBuffer.allocate(36).put(head).put(KEY.toBytes()).array();
        byte[] sealed = sealing.seal(packed, associated);
        return ByteBuffer.allocate(4 + sealed.length).put(head).put(sealed).array();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** The JDK's own compression stands in for the one that stores use. */
    private static final class Deflating implements Compression {

        @Override
        public byte id() {
            return 7;
        }

        @Override
        public byte[] compress(byte[] plain) {
            try (Deflater deflater = new Deflater()) {
                deflater.setInput(plain);
                deflater.finish();
                byte[] packed = new byte[plain.length + 64];
                return Arrays.copyOf(packed, deflater.deflate(packed));
            }
        }

        @Override
        public Optional<byte[]> decompress(byte[] packed, int size) {
            try (Inflater inflater = new Inflater()) {
                inflater.setInput(packed);
                byte[] plain = new byte[size];
                int length = inflater.inflate(plain);
                boolean whole = length == size && inflater.inflate(new byte[1]) == 0;
                return whole && inflater.finished() ? Optional.of(plain) : Optional.empty();
            } catch (DataFormatException _) {
                return Optional.empty();
            }
        }
    }
}
