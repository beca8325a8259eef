package io.lampejo.http;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, piece by piece as it is asked for: who asks for no more holds the caller's
 * upload up. It fails where the connection breaks, and where nothing arrives for long though
 * something was asked for. Its events come on the request's event loop.
 */
public final class StreamedBody implements Flow.Publisher<Buffer>, Flow.Subscription {
    private static final String KEY = "lampejo.streamed-body";
    private static final long NO_TIMER = -1;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Duration patience;
    private final Context loop =
            Objects.requireNonNull(Vertx.currentContext(), "requests come in on an event loop");

    private Flow.@Nullable Subscriber<? super Buffer> subscriber;
    private long wanted;
    private long timer = NO_TIMER;
    private boolean over;

    private StreamedBody(RoutingContext context, Duration patience) {
        this.context = context;
        this.request = context.request();
        this.patience = patience;
    }

    /** Notes that the body has not been read. */
    static void leave(RoutingContext context) {
        context.put(KEY, true);
    }

    /**
     * For one subscriber; to be called on the request's event loop.
     *
     * @param patience with a caller that sends nothing
     */
    public static Multi<Buffer> of(RoutingContext context, Duration patience) {
        if (context.get(KEY) == null) {
            Buffer whole = context.body().buffer();
            return whole == null ? Multi.createFrom().empty() : Multi.createFrom().item(whole);
        }
        return Multi.createFrom().publisher(new StreamedBody(context, patience));
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Buffer> first) {
        subscriber = first;
        first.onSubscribe(this);
        onLoop(this::begin);
    }

    @Override
    public void request(long pieces) {
        onLoop(() -> {
            if (!over) {
                wanted = wanted + pieces < 0 ? Long.MAX_VALUE : wanted + pieces;
                watch();
                request.fetch(pieces);
            }
        });
    }

    @Override
    public void cancel() {
        onLoop(this::end);
    }

    private void begin() {
        if (over) {
            return;
        }
        if (request.isEnded()) {
            end();
            subscriber().onComplete();
            return;
        }
        request.handler(this::take);
        request.endHandler(_ -> {
            if (end()) {
                subscriber().onComplete();
            }
        });
        request.exceptionHandler(_ -> fail(HttpError.ofStatus(400)));
        if (request.headers().contains(HttpHeaders.EXPECT)
                && request.version() != HttpVersion.HTTP_1_0) {
            context.response().writeContinue();
        }
    }

    private void take(Buffer piece) {
        if (over) {
            return;
        }
        wanted--;
        watch();
        subscriber().onNext(piece);
    }

    /** The caller's time runs while something is wanted of it. */
    private void watch() {
        stopWatching();
        if (wanted > 0) {
            timer =
                    context.vertx()
                            .setTimer(
                                    patience.toMillis(),
                                    _ -> {
                                        timer = NO_TIMER;
                                        fail(HttpError.ofStatus(408));
                                    });
        }
    }

    private void stopWatching() {
        if (timer != NO_TIMER) {
            context.vertx().cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private void fail(HttpError error) {
        if (end()) {
            subscriber().onError(new RefusedException(error));
        }
    }

    /** False where it had ended before. */
    private boolean end() {
        stopWatching();
        boolean first = !over;
        over = true;
        return first;
    }

    private Flow.Subscriber<? super Buffer> subscriber() {
        return Objects.requireNonNull(subscriber, "nothing happens before subscription");
    }

    private void onLoop(Runnable task) {
        if (loop.equals(Vertx.currentContext()) && Context.isOnEventLoopThread()) {
            task.run();
        } else {
            loop.runOnContext(_ -> task.run());
        }
    }
}
