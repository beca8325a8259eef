package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long MIB = 1 << 20;
    private static final String ERASE = "\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void drawsABarWithBytesRateAndTheTimeLeft() {
        ProgressBar bar = bar(80);

        bar.begin("acme/writer", 100 * MIB, 20 * MIB);
        nanos = 2_000_000_000;
        bar.advanced(20 * MIB);
        bar.end();

        assertThat(drawn())
                .isEqualTo(
                        "\r[####....................]  20 %  20.0 MiB of 100.0 MiB"
                                + ERASE
                                + "\r[#########...............]  40 %  40.0 MiB of 100.0 MiB  10.0 MiB/s  0:06 left"
                                + ERASE
                                + "\r[#########...............]  40 %  40.0 MiB of 100.0 MiB  10.0 MiB/s  0:06 left"
                                + ERASE
                                + "\n");
    }

    @Test
    void drawsSeldomAndNeverOverTheEdge() {
        ProgressBar bar = bar(30);

        bar.begin("acme/writer", 100 * MIB, 0);
        for (int i = 0; i < 1000; i++) {
            nanos += 1_000_000;
            bar.advanced(10);
        }

        List<String> drawings = List.of(drawn().substring(1).split("\r"));
        assertThat(drawings).hasSize(11);
        assertThat(drawings).allMatch(line -> line.replace(ERASE, "").length() < 30);
    }

    @Test
    void saysAboveTheBarWhatItWaitsFor() {
        ProgressBar bar = bar(80);

        bar.begin("acme/writer", MIB, 0);
        bar.waiting("the hub answers with 503", Duration.ofMillis(1500));

        assertThat(drawn())
                .contains("\r" + ERASE + "the hub answers with 503; trying again in 1.5 s\n\r[");
    }

    @Test
    void writesALineForEachTenthWhereItCannotDraw() {
        List<String> lines = new ArrayList<>();
        PlainProgress progress = new PlainProgress(lines::add);

        progress.begin("acme/writer", 1000, 150);
        for (int i = 0; i < 17; i++) {
            progress.advanced(50);
        }
        progress.end();

        assertThat(lines)
                .startsWith(
                        "pulling acme/writer: 1000 B, of which 150 B are here",
                        "acme/writer: 20 % (200 B of 1000 B)")
                .endsWith("acme/writer: 100 % (1000 B of 1000 B)")
                .hasSize(10);
    }

    @Test
    void doesNotRepeatTenthsThatCameTwice() {
        List<String> lines = new ArrayList<>();
        PlainProgress progress = new PlainProgress(lines::add);

        progress.begin("acme/writer", 1000, 0);
        progress.advanced(500);
        progress.advanced(-500);
        progress.advanced(450);

        assertThat(lines).hasSize(2);
    }

    private ProgressBar bar(int columns) {
        return new ProgressBar(
                new PrintStream(terminal, true, StandardCharsets.UTF_8), columns, () -> nanos);
    }

    private String drawn() {
        return terminal.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
