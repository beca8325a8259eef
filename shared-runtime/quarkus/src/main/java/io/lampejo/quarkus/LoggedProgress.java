package io.lampejo.quarkus;

import io.lampejo.models.hub.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the log how a download goes: at its beginning, at each tenth, at its end. */
final class LoggedProgress implements Progress {
    private static final System.Logger LOG = System.getLogger(LoggedProgress.class.getName());
    private static final int STEPS = 10;

    private final AtomicLong received = new AtomicLong();
    private volatile String model = "";
    private volatile long total;

    @Override
    public void begin(String name, long totalBytes, long present) {
        model = name;
        total = Math.max(1, totalBytes);
        received.set(present);
        LOG.log(
                System.Logger.Level.INFO,
                "pulling {0}: {1} MiB, {2} MiB of them here already",
                name,
                totalBytes >> 20,
                present >> 20);
    }

    @Override
    public void advanced(long bytes) {
        long now = received.addAndGet(bytes);
        long step = now * STEPS / total;
        if (step != (now - bytes) * STEPS / total) {
            LOG.log(System.Logger.Level.INFO, "pulling {0}: {1} %", model, step * 100 / STEPS);
        }
    }

    @Override
    public void waiting(String reason, Duration howLong) {
        LOG.log(
                System.Logger.Level.INFO,
                "pulling {0}: waiting {1} s: {2}",
                model,
                howLong.toSeconds(),
                reason);
    }

    @Override
    public void end() {}
}
