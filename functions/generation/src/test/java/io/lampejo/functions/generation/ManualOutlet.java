package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** A connection whose event loop, clock and reader are turned by hand. */
final class ManualOutlet implements Outlet {
    final Queue<Runnable> tasks = new ArrayDeque<>();
    final List<String> writes = new ArrayList<>();
    Optional<GenerationEvent.Started> head;
    boolean opened;
    boolean ended;
    boolean broken;
    boolean full;
    boolean fullAfterWriting;
    long now;

    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private Runnable room = () -> {};
    private Runnable closed = () -> {};

    private record Timer(long at, Runnable task) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            return Long.compare(at, other.at);
        }
    }

    /** Runs what is to run on the event loop. */
    void turn() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    void advance(Duration time) {
        long end = now + time.toNanos();
        while (!timers.isEmpty() && timers.peek().at() <= end) {
            now = timers.peek().at();
            timers.poll().task().run();
        }
        now = end;
    }

    int timers() {
        return timers.size();
    }

    /** The reader has caught up. */
    void drain() {
        full = false;
        room.run();
    }

    void close() {
        closed.run();
    }

    String text() {
        return String.join("", writes);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void open(Optional<GenerationEvent.Started> started) {
        opened = true;
        head = started;
    }

    @Override
    public void write(JsonBytes bytes) {
        full |= fullAfterWriting;
        writes.add(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
    }

    @Override
    public void end(JsonBytes last) {
        write(last);
        ended = true;
        closed.run();
    }

    @Override
    public void breakOff(JsonBytes last) {
        write(last);
        broken = true;
        closed.run();
    }

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public void onRoom(Runnable handler) {
        room = handler;
    }

    @Override
    public void onClosed(Runnable handler) {
        closed = handler;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Timer timer = new Timer(now + delay.toNanos(), task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public long nanoTime() {
        return now;
    }
}
