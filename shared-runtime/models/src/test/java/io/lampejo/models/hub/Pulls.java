package io.lampejo.models.hub;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Pulls under conditions that a test chooses: nobody sleeps, and parts have a thousand bytes. */
final class Pulls {

    static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    static final int PART_BYTES = 1000;
    static final int ATTEMPTS = 3;

    final List<Duration> slept = new CopyOnWriteArrayList<>();
    final List<String> waits = new CopyOnWriteArrayList<>();
    Optional<String> token = Optional.empty();
    HubSettings.Network network = HubSettings.Network.ONLINE;
    Duration patience = Duration.ofSeconds(20);
    long freeBytes = Long.MAX_VALUE;

    private final URI base;
    private final Path directory;

    Pulls(URI base, Path directory) {
        this.base = base;
        this.directory = directory;
    }

    HubModels hub() {
        return hub(new HubSettings(base, directory, token, network));
    }

    HubModels hub(HubSettings settings) {
        return new HubModels(
                settings,
                new Conditions(
                        new Transfers(
                                4,
                                PART_BYTES,
                                ATTEMPTS,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(5),
                                patience),
                        slept::add,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new Random(7),
                        _ -> freeBytes));
    }

    Path pull() throws HubException {
        return pull(new HubRequest.Selection.Best());
    }

    Path pull(HubRequest.Selection selection) throws HubException {
        return pull(new HubRequest(FakeHub.MODEL, HubRequest.MAIN, selection));
    }

    Path pull(HubRequest request) throws HubException {
        return hub().pull(request, heard());
    }

    private Progress heard() {
        return new Progress() {
            @Override
            public void begin(String model, long total, long present) {}

            @Override
            public void advanced(long bytes) {}

            @Override
            public void waiting(String reason, Duration howLong) {
                waits.add(reason);
            }

            @Override
            public void end() {}
        };
    }
}
