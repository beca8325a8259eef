package io.lampejo.caching.flight;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** An answer that comes when the test says so. Subscribed to once. */
public final class ManualAnswer implements Flow.Subscription {
    public final AtomicLong asked = new AtomicLong();
    public volatile boolean cancelled;
    public volatile boolean subscribed;
    private Flow.Subscriber<? super GenerationEvent> subscriber;

    public Multi<GenerationEvent> events() {
        return Multi.createFrom()
                .publisher(given -> {
                    if (subscribed) {
                        throw new AssertionError("computed twice");
                    }
                    subscribed = true;
                    subscriber = given;
                    given.onSubscribe(this);
                });
    }

    public void say(GenerationEvent event) {
        subscriber.onNext(event);
    }

    public void end() {
        subscriber.onComplete();
    }

    public void fail(Throwable failure) {
        subscriber.onError(failure);
    }

    @Override
    public void request(long n) {
        asked.addAndGet(n);
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** The events of an answer of so many words. */
    public static List<GenerationEvent> words(int words) {
        List<GenerationEvent> events = new ArrayList<>();
        events.add(new GenerationEvent.Started(new Origin.Cpu(), new CacheStatus.NotAsked()));
        for (int i = 0; i < words; i++) {
            events.add(new GenerationEvent.TextDelta(0, "word " + i, List.of()));
        }
        events.add(new GenerationEvent.ChoiceFinished(0, FinishReason.STOP));
        events.add(new GenerationEvent.Finished(new Usage(5, 0, words)));
        return events;
    }
}
