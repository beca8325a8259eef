package io.lampejo.caching.store;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Carries bans between processes, as notes in their shared store. While lookups come, the notes are
 * read once a second; after a silence the next lookup waits for them. So nobody is served by what
 * was forbidden more than {@link #BOUND} ago, while the store can be reached. Thread-safe.
 */
final class BanNotes {
    static final Duration INTERVAL = Duration.ofSeconds(1);
    static final Duration BOUND = INTERVAL.multipliedBy(2);

    private final SharedStore store;
    private final BanCodec codec;
    private final Bans bans;
    private final RemotePolicy policy;
    private final StoreThreads threads;
    private final Map<Selection, Ban> own = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Uni<Void>> reading = new AtomicReference<>();
    private volatile long readAtNanos;

    BanNotes(
            SharedStore store,
            BanCodec codec,
            Bans bans,
            RemotePolicy policy,
            StoreThreads threads) {
        this.store = store;
        this.codec = codec;
        this.bans = bans;
        this.policy = policy;
        this.threads = threads;
        this.readAtNanos = threads.nanoTime().getAsLong() - BOUND.toNanos();
    }

    /** Whether they were read so lately that nobody need wait for them. */
    boolean known() {
        return age() < BOUND.toNanos();
    }

    /** Whether it is time to read them again. */
    boolean due() {
        return age() >= INTERVAL.toNanos() && reading.get() == null;
    }

    /** Reads them, or joins who is reading them already. Whoever cancels stops nobody else. */
    Uni<Void> read() {
        Uni<Void> next =
                Uni.createFrom()
                        .deferred(store::notes)
                        .ifNoItem()
                        .after(INTERVAL)
                        .on(threads.timer())
                        .fail()
                        .invoke(this::take)
                        .replaceWithVoid()
                        .onTermination()
                        .invoke(() -> reading.set(null))
                        .memoize()
                        .indefinitely();
        Uni<Void> current = reading.compareAndExchange(null, next);
        return current == null ? next : current;
    }

    /** Forbids here at once, and everywhere once the note is left. */
    Uni<Void> leave(Ban ban) {
        own.put(ban.selection(), ban);
        bans.add(List.of(ban), threads.clock().millis());
        return write(ban);
    }

    private Uni<Void> write(Ban ban) {
        return store.leave(
                codec.name(ban.selection()), codec.encode(ban), policy.longestLife().plus(BOUND));
    }

    private void take(Map<String, byte[]> notes) {
        List<Ban> heard = new ArrayList<>();
        notes.forEach((name, note) -> codec.decode(name, note).ifPresent(heard::add));
        bans.add(heard, threads.clock().millis());
        readAtNanos = threads.nanoTime().getAsLong();
        own.values().removeIf(ban -> !bans.all().contains(ban));
        for (Ban ban : own.values()) {
            // The store was not reachable then, or has lost it since.
            if (heard.stream().noneMatch(other -> covers(other, ban))) {
                write(ban).subscribe().with(_ -> {}, _ -> {});
            }
        }
    }

    private static boolean covers(Ban heard, Ban ban) {
        return heard.selection().equals(ban.selection())
                && heard.untilMillis() >= ban.untilMillis();
    }

    private long age() {
        return threads.nanoTime().getAsLong() - readAtNanos;
    }
}
