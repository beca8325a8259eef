package io.lampejo.models.hub;

import java.time.Duration;
import java.util.function.Consumer;

/** A line for each tenth: for logs, and for terminals that cannot draw. Thread-safe. */
public final class PlainProgress implements Progress {

    private final Consumer<String> lines;
    private String model = "";
    private long total;
    private long present;
    private long tenths;

    /**
     * @param lines takes one line at a time
     */
    public PlainProgress(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void begin(String model, long total, long present) {
        this.model = model;
        this.total = total;
        this.present = present;
        this.tenths = tenths();
        lines.accept(
                "pulling %s: %s%s"
                        .formatted(
                                model,
                                Bytes.text(total),
                                present == 0
                                        ? ""
                                        : ", of which %s are here".formatted(Bytes.text(present))));
    }

    @Override
    public synchronized void advanced(long bytes) {
        present += bytes;
        if (total > 0 && tenths() > tenths) {
            tenths = tenths();
            lines.accept(
                    "%s: %d %% (%s of %s)"
                            .formatted(model, tenths * 10, Bytes.text(present), Bytes.text(total)));
        }
    }

    private long tenths() {
        return total == 0 ? 0 : present * 10 / total;
    }

    @Override
    public synchronized void waiting(String reason, Duration howLong) {
        lines.accept(waitingLine(reason, howLong));
    }

    @Override
    public void end() {}

    static String waitingLine(String reason, Duration howLong) {
        return howLong.isZero()
                ? reason
                : "%s; trying again in %.1f s".formatted(reason, howLong.toMillis() / 1000.0);
    }
}
