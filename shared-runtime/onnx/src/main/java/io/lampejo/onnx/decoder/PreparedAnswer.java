package io.lampejo.onnx.decoder;

import io.lampejo.generation.GenerationEvent;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a subscriber and an answer that is still being prepared: keeps what the subscriber
 * asks for until there is somebody to ask, and runs {@code after} once when it is over, however it
 * ends.
 */
final class PreparedAnswer implements Flow.Subscription, Flow.Subscriber<GenerationEvent> {
    private final Flow.Subscriber<? super GenerationEvent> subscriber;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Object lock = new Object();
    private Flow.@Nullable Subscription source;
    private @Nullable Runnable after;
    private long asked;
    private boolean cancelled;

    PreparedAnswer(Flow.Subscriber<? super GenerationEvent> subscriber) {
        this.subscriber = subscriber;
    }

    boolean cancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    /**
     * Something is held for the answer from now on.
     *
     * @param release lets it go; runs at once where the answer is over already
     */
    void hold(Runnable release) {
        boolean late;
        synchronized (lock) {
            late = cancelled;
            if (!late) {
                after = release;
            }
        }
        if (late) {
            release.run();
        }
    }

    /** The answer could not be prepared. */
    void fail(Throwable failure) {
        if (end()) {
            subscriber.onError(failure);
        }
    }

    @Override
    public void request(long n) {
        Flow.Subscription to;
        synchronized (lock) {
            to = source;
            if (to == null && n > 0) {
                asked = n > Long.MAX_VALUE - asked ? Long.MAX_VALUE : asked + n;
                return;
            }
        }
        if (to == null) {
            fail(new IllegalArgumentException("a subscriber asks for at least one event"));
        } else {
            to.request(n);
        }
    }

    @Override
    public void cancel() {
        Flow.Subscription to;
        synchronized (lock) {
            cancelled = true;
            to = source;
        }
        if (to != null) {
            to.cancel();
        }
        end();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        long n;
        boolean gone;
        synchronized (lock) {
            source = subscription;
            n = asked;
            gone = cancelled;
        }
        if (gone) {
            subscription.cancel();
        } else if (n > 0) {
            subscription.request(n);
        }
    }

    @Override
    public void onNext(GenerationEvent event) {
        try {
            subscriber.onNext(event);
        } catch (RuntimeException | Error e) {
            cancel(); // it breaks the rules; what is held for it is let go all the same
            throw e;
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (end()) {
            subscriber.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (end()) {
            subscriber.onComplete();
        }
    }

    /** True for the first one that ends it. */
    private boolean end() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        Runnable release;
        synchronized (lock) {
            cancelled = true;
            release = after;
            after = null;
        }
        if (release != null) {
            release.run();
        }
        return true;
    }
}
