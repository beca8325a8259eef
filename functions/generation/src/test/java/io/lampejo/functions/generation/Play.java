package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A script that is played to one subscriber on an engine's thread, and records what was asked for.
 */
final class Play implements Flow.Publisher<GenerationEvent>, Flow.Subscription {

    /** What happens next. */
    sealed interface Step {
        record Say(GenerationEvent event) implements Step {}

        record Await(CompletableFuture<Void> gate) implements Step {}

        record Fail(Throwable failure) implements Step {}
    }

    static Iterator<Step> script(Object... steps) {
        return List.of(steps).stream()
                .map(step ->
                        switch (step) {
                            case GenerationEvent event -> (Step) new Step.Say(event);
                            case Throwable failure -> new Step.Fail(failure);
                            case CompletableFuture<?> gate ->
                                    new Step.Await(gate.thenApply(_ -> null));
                            default -> throw new IllegalArgumentException("" + step);
                        })
                .iterator();
    }

    final AtomicLong asked = new AtomicLong();
    final AtomicLong said = new AtomicLong();
    final AtomicBoolean cancelled = new AtomicBoolean();

    private final Iterator<Step> script;
    private final Executor engine;
    private Flow.Subscriber<? super GenerationEvent> subscriber;
    private boolean over;

    Play(Iterator<Step> script, Executor engine) {
        this.script = script;
        this.engine = engine;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super GenerationEvent> subscriber) {
        this.subscriber = subscriber;
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
        asked.addAndGet(n);
        engine.execute(this::play);
    }

    @Override
    public void cancel() {
        cancelled.set(true);
    }

    /** Only ever on the engine's one thread. */
    private void play() {
        while (!over && !cancelled.get() && asked.get() > said.get()) {
            if (!script.hasNext()) {
                over = true;
                subscriber.onComplete();
                return;
            }
            switch (script.next()) {
                case Step.Say(GenerationEvent event) -> {
                    said.incrementAndGet();
                    subscriber.onNext(event);
                }
                case Step.Fail(Throwable failure) -> {
                    over = true;
                    subscriber.onError(failure);
                }
                case Step.Await(CompletableFuture<Void> gate) -> {
                    if (!gate.isDone()) {
                        over = true;
                        gate.thenRun(() ->
                                engine.execute(() -> {
                                    over = false;
                                    play();
                                }));
                    }
                }
            }
        }
        if (!over && !cancelled.get() && !script.hasNext()) {
            over = true;
            subscriber.onComplete();
        }
    }
}
