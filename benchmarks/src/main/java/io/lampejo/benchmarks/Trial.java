package io.lampejo.benchmarks;

import ai.onnxruntime.OrtSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One model in one layout over one length class: lanes that take the next batch until the time is
 * up.
 */
final class Trial {
    private final String model;
    private final Layout layout;
    private final int lengthClass;
    private final List<List<long[]>> batches;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Throughput> rounds = new ArrayList<>();

    Trial(String model, Layout layout, List<OrtSession> sessions, TokenisedTexts texts) {
        this.model = model;
        this.layout = layout;
        this.lengthClass = texts.lengthClass();
        batches = texts.batches(layout.sequences());
        for (int lane = 0; lane < layout.lanes(); lane++) {
            var session = sessions.get(lane % sessions.size());
            lanes.add(new Lane(session, layout.sequences(), texts.longest()));
        }
    }

    String model() {
        return model;
    }

    Layout layout() {
        return layout;
    }

    int lengthClass() {
        return lengthClass;
    }

    Throughput median() {
        return Throughput.median(rounds);
    }

    void warmUp(Duration duration) throws InterruptedException, ExecutionException {
        run(duration);
    }

    void measure(Duration duration) throws InterruptedException, ExecutionException {
        rounds.add(run(duration));
    }

    private Throughput run(Duration duration) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var tokens = new AtomicLong();
        var texts = new AtomicLong();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(lanes.size())) {
            var running = new ArrayList<Future<?>>();
            for (var lane : lanes) {
                running.add(
                        threads.submit(() -> {
                            while (System.nanoTime() < end) {
                                var batch = batches.get(next.getAndIncrement() % batches.size());
                                lane.embed(batch);
                                texts.addAndGet(batch.size());
                                tokens.addAndGet((long) batch.size() * batch.getFirst().length);
                            }
                            return null;
                        }));
            }
            for (var lane : running) {
                lane.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Throughput(texts.get() / seconds, tokens.get() / seconds);
    }
}
