package io.lampejo.models.hub;

import java.time.Duration;

/** Hears how a pull is getting on. Called from several threads at a time. */
public interface Progress {

    /**
     * Files are known.
     *
     * @param total bytes of all of them
     * @param present bytes that are here already
     */
    void begin(String model, long total, long present);

    /**
     * @param bytes that came; negative where some were of no use and are fetched anew
     */
    void advanced(long bytes);

    /** It is going to wait: for the hub to recover, or for another pull of the same model. */
    void waiting(String reason, Duration howLong);

    /** All files are here and checked, or the pull has failed. */
    void end();

    /** Keeps it to itself. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begin(String model, long total, long present) {}

            @Override
            public void advanced(long bytes) {}

            @Override
            public void waiting(String reason, Duration howLong) {}

            @Override
            public void end() {}
        };
    }
}
