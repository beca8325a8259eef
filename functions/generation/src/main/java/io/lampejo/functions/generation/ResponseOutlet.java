package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.JsonBytes;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The response of a request, written to directly. */
final class ResponseOutlet implements Outlet {
    private static final CharSequence EVENT_STREAM =
            HttpHeaders.createOptimized("text/event-stream; charset=utf-8");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");
    private static final CharSequence X_ACCEL_BUFFERING =
            HttpHeaders.createOptimized("x-accel-buffering");
    private static final CharSequence NO = HttpHeaders.createOptimized("no");

    private final RoutingContext routing;
    private final HttpServerResponse response;
    private final Context loop =
            Objects.requireNonNull(Vertx.currentContext(), "requests come in on an event loop");

    /** To be made on the request's event loop. */
    ResponseOutlet(RoutingContext routing, int unsentBytes) {
        this.routing = routing;
        this.response = routing.response();
        response.setWriteQueueMaxSize(unsentBytes);
    }

    @Override
    public void execute(Runnable task) {
        loop.runOnContext(_ -> task.run());
    }

    @Override
    public void open(Optional<GenerationEvent.Started> started) {
        response.setChunked(true);
        response.putHeader(HttpHeaders.CONTENT_TYPE, EVENT_STREAM)
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .putHeader(X_ACCEL_BUFFERING, NO);
        started.ifPresent(start -> Headers.set(start, response));
    }

    @Override
    public void write(JsonBytes bytes) {
        if (!response.closed()) {
            response.write(copy(bytes));
        }
    }

    @Override
    public void end(JsonBytes last) {
        if (!response.closed()) {
            response.end(copy(last));
        }
    }

    @Override
    public void breakOff(JsonBytes last) {
        if (response.closed()) {
            return;
        }
        if (routing.request().version() == HttpVersion.HTTP_2) {
            // A reset overtakes what was sent before it: the last event would be lost.
            response.end(copy(last));
        } else {
            response.write(copy(last)).onComplete(_ -> routing.request().connection().close());
        }
    }

    @Override
    public boolean full() {
        return response.writeQueueFull();
    }

    @Override
    public void onRoom(Runnable handler) {
        response.drainHandler(_ -> handler.run());
    }

    @Override
    public void onClosed(Runnable handler) {
        routing.addEndHandler(_ -> handler.run());
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Vertx vertx = routing.vertx();
        long timer = vertx.setTimer(Math.max(1, delay.toMillis()), _ -> task.run());
        return () -> vertx.cancelTimer(timer);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @SuppressWarnings("deprecation") // the one way to give Vert.x an array without a second copy
    private static Buffer copy(JsonBytes bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes.toByteArray()));
    }
}
