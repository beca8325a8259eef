package io.lampejo.caching.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BansTest {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Selection ACME =
            new Selection(
                    Optional.of("acme"), Optional.empty(), Optional.empty(), Optional.empty());

    private final Bans bans = new Bans(LIFE);
    private final BanCodec codec = new BanCodec(new Checksum());

    @Test
    void forbidsTheMeantOnesThatWereMadeUntilThen() {
        bans.add(List.of(new Ban(ACME, 1_000)), 1_000);

        assertThat(bans.forbid(Entries.of(1_000, "acme", (byte) 1))).isTrue();
        assertThat(bans.forbid(Entries.of(1_001, "acme", (byte) 1))).isFalse();
        assertThat(bans.forbid(Entries.of(900, "other", (byte) 1))).isFalse();
    }

    @Test
    void keepsTheLaterOfTwoOfOneSelection() {
        bans.add(List.of(new Ban(ACME, 2_000)), 2_000);
        bans.add(List.of(new Ban(ACME, 1_000)), 2_000);

        assertThat(bans.all()).containsExactly(new Ban(ACME, 2_000));
    }

    @Test
    void forgetsOneWhenAllThatItCouldMeanHasDied() {
        bans.add(List.of(new Ban(ACME, 1_000)), 1_000);

        bans.add(List.of(), 1_000 + LIFE.plusMinutes(6).toMillis());

        assertThat(bans.all()).isEmpty();
    }

    @Test
    void doesNotBelieveAFutureThatNoClockErrorExplains() {
        bans.add(List.of(new Ban(Selection.ALL, Long.MAX_VALUE)), 1_000);

        assertThat(bans.all()).isEmpty();
    }

    @Test
    void forbidsTooMuchRatherThanTooLittleWhereThereAreTooMany() {
        for (int i = 0; i < Bans.MAX + 50; i++) {
            Selection one =
                    new Selection(
                            Optional.of("t" + i),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            bans.add(List.of(new Ban(one, 1_000 + i)), 2_000);
        }

        assertThat(bans.all()).hasSizeLessThanOrEqualTo(Bans.MAX);
        for (int i = 0; i < Bans.MAX + 50; i++) {
            assertThat(bans.forbid(Entries.of(1_000 + i, "t" + i, (byte) 1))).isTrue();
        }
        assertThat(bans.forbid(Entries.of(1_000 + Bans.MAX + 50, "t0", (byte) 1))).isFalse();
    }

    @Test
    void readsNotesThatItWroteAndNoOthers() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Ban ban =
                new Ban(
                        new Selection(
                                Optional.of("acme"),
                                Optional.empty(),
                                Optional.of("naïve"),
                                Optional.of("")),
                        77);
        String name = codec.name(ban.selection());
        byte[] note = codec.encode(ban);

        assertThat(codec.decode(name, note)).contains(ban);
        assertThat(codec.decode(codec.name(ACME), note)).isEmpty();
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] changed = note.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(codec.decode(name, changed)).isEmpty();
        }
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = Entries.random(random, random.nextInt(100));
            assertThat(codec.decode(name, noise)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void whoCannotSealCannotForbid() {
        BanCodec sealed = new BanCodec(new AesGcm(List.of(new byte[32])));

        assertThat(sealed.decode(codec.name(ACME), codec.encode(new Ban(ACME, 1)))).isEmpty();
    }
}
