package io.lampejo.models.hub;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar on a terminal, with bytes, rate and the time that is left; drawn over itself at most ten
 * times a second. Thread-safe.
 */
final class ProgressBar implements Progress {

    private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int CELLS = 24;

    private final PrintStream terminal;
    private final int columns;
    private final LongSupplier nanoClock;
    private long total;
    private long present;
    private long arrived;
    private long begunNanos;
    private long drawnNanos;
    private boolean drawn;

    ProgressBar(PrintStream terminal, int columns, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.columns = columns;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void begin(String model, long total, long present) {
        this.total = total;
        this.present = present;
        begunNanos = nanoClock.getAsLong();
        draw(begunNanos);
    }

    @Override
    public synchronized void advanced(long bytes) {
        present += bytes;
        arrived += Math.max(0, bytes);
        long now = nanoClock.getAsLong();
        if (drawn && now - drawnNanos >= NANOS_BETWEEN_DRAWINGS) {
            draw(now);
        }
    }

    @Override
    public synchronized void waiting(String reason, Duration howLong) {
        erase();
        terminal.println(PlainProgress.waitingLine(reason, howLong));
        if (total > 0) {
            draw(nanoClock.getAsLong());
        }
    }

    @Override
    public synchronized void end() {
        if (drawn) {
            draw(nanoClock.getAsLong());
            terminal.println();
            drawn = false;
        }
    }

    private void draw(long now) {
        String line = line(now);
        terminal.print("\r" + line.substring(0, Math.min(line.length(), columns - 1)) + "\u001b[K");
        terminal.flush();
        drawn = true;
        drawnNanos = now;
    }

    private void erase() {
        if (drawn) {
            terminal.print("\r\u001b[K");
        }
    }

    private String line(long now) {
        double share = total == 0 ? 1 : Math.clamp((double) present / total, 0, 1);
        int full = (int) (share * CELLS);
        double seconds = (now - begunNanos) / NANOS_PER_SECOND;
        double rate = seconds > 0 ? arrived / seconds : 0;
        String bar = "#".repeat(full) + ".".repeat(CELLS - full);
        String line =
                String.format(
                        Locale.ROOT,
                        "[%s] %3d %%  %s of %s",
                        bar,
                        (int) (share * 100),
                        Bytes.text(present),
                        Bytes.text(total));
        if (rate < 1) {
            return line;
        }
        return line
                + "  %s/s  %s"
                        .formatted(
                                Bytes.text((long) rate), left((long) ((total - present) / rate)));
    }

    private static String left(long seconds) {
        return seconds < 3600
                ? "%d:%02d left".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d left".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
