package io.lampejo.caching.store;

import io.lampejo.caching.CacheKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A server in memory that answers, fails or falls silent as it is told. */
final class FakeSharedStore implements SharedStore {
    final Map<CacheKey, byte[]> blobs = new HashMap<>();
    final Map<String, byte[]> notes = new HashMap<>();
    final List<Duration> kept = new ArrayList<>();
    State state = State.WELL;
    int asked;
    int noteReads;

    enum State {
        WELL,
        FAILING,
        SILENT
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Uni<Map<CacheKey, byte[]>> get(List<CacheKey> keys) {
        return answer(() -> {
            Map<CacheKey, byte[]> found = new HashMap<>(blobs);
            found.keySet().retainAll(keys);
            return found;
        });
    }

    @Override
    public Uni<Void> put(Map<CacheKey, byte[]> more, Duration keepFor) {
        return answer(
                        () -> {
                            blobs.putAll(more);
                            kept.add(keepFor);
                            return 0;
                        })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(List<CacheKey> keys) {
        return answer(() -> blobs.keySet().removeAll(keys)).replaceWithVoid();
    }

    @Override
    public Multi<Map.Entry<CacheKey, byte[]>> all() {
        return Multi.createFrom().items(() -> new HashMap<>(blobs).entrySet().stream());
    }

    @Override
    public Uni<Map<String, byte[]>> notes() {
        noteReads++;
        return answer(() -> new HashMap<>(notes));
    }

    @Override
    public Uni<Void> leave(String name, byte[] note, Duration keepFor) {
        return answer(() -> notes.put(name, note)).replaceWithVoid();
    }

    @Override
    public void close() {}

    private <T> Uni<T> answer(Supplier<T> answer) {
        asked++;
        return switch (state) {
            case WELL -> Uni.createFrom().item(answer);
            case FAILING -> Uni.createFrom().failure(new IllegalStateException("down"));
            case SILENT -> Uni.createFrom().nothing();
        };
    }
}
