package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;

/** A model of a given size that notices when it is closed twice. */
final class FakeModel implements ResidentModel {

    private final String id;
    private final long bytes;
    private final AtomicBoolean closed = new AtomicBoolean();

    FakeModel(String id, long bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    String id() {
        return id;
    }

    boolean closed() {
        return closed.get();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        assertThat(closed.compareAndSet(false, true)).as("closed once").isTrue();
    }
}
