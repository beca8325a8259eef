package io.lampejo.http;

import io.lampejo.failure.Failure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of one request in. Memory is promised before the first byte is read where the
 * request says how long it is, otherwise as bytes arrive; a promise lasts until the answer is sent
 * or the connection is gone. Confined to the request's event loop.
 */
final class BodyIntake {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration DISCARD = Duration.ofSeconds(10);

    /**
     * Bodies up to here come in one or two packets and need no clock: the idle timeout is enough.
     */
    private static final long SMALL = 16 * 1024;

    private static final long UNKNOWN = -1;
    private static final long NO_TIMER = -1;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpLimits limits;
    private final BodyBudget budget;
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private long length = UNKNOWN;
    private long reserved;
    private long timer = NO_TIMER;
    private boolean released;
    private boolean over;
    private @Nullable Buffer body;

    BodyIntake(RoutingContext context, HttpLimits limits, BodyBudget budget) {
        this.context = context;
        this.request = context.request();
        this.limits = limits;
        this.budget = budget;
    }

    void begin() {
        length = contentLength(request);
        boolean waits = waits();
        if (request.headers().contains(HttpHeaders.EXPECT) && !waits) {
            refuse(HttpError.ofStatus(417), false);
        } else if (!knownEncoding()) {
            refuse(
                    HttpError.ofStatus(415)
                            .saying("Of content encodings only gzip and identity are known."),
                    waits);
        } else if (length > limits.maxBodyBytes()) {
            refuse(tooLarge(), waits);
        } else if (length == UNKNOWN && http2()) {
            refuse(HttpError.ofStatus(411), false);
        } else if (length > 0 && !reserve(length)) {
            refuse(overloaded(), waits);
        } else if (length == 0) {
            proceed(Buffer.buffer());
        } else {
            read(waits);
        }
    }

    /** Refuses the request before any of its body is read. */
    void turnAway(HttpError error) {
        refuse(error, waits());
    }

    /** Whether the caller wants to be told before it sends the body. */
    private boolean waits() {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    private void read(boolean waits) {
        context.addEndHandler(_ -> release());
        if (waits) {
            // Nobody behind this door is to answer the expectation again.
            request.headers().remove(HttpHeaders.EXPECT);
            if (request.version() != HttpVersion.HTTP_1_0) {
                context.response().writeContinue();
            }
        }
        if (length == UNKNOWN || length > SMALL) {
            timer =
                    context.vertx()
                            .setTimer(
                                    limits.requestTimeout().toMillis(),
                                    _ -> {
                                        timer = NO_TIMER;
                                        refuse(HttpError.ofStatus(408), true);
                                    });
        }
        request.handler(this::take);
        request.endHandler(_ -> end());
        request.exceptionHandler(_ -> broken());
        request.resume();
    }

    private void take(Buffer chunk) {
        if (over) {
            return;
        }
        int size = (body == null ? 0 : body.length()) + chunk.length();
        if (size > limits.maxBodyBytes()) {
            refuse(tooLarge(), false);
        } else if (size > reserved && !reserve(size - reserved)) {
            refuse(overloaded(), false);
        } else if (body == null) {
            boolean whole = chunk.length() >= length;
            body = whole ? chunk : Buffer.buffer((int) length).appendBuffer(chunk);
        } else {
            body.appendBuffer(chunk);
        }
        if (http2() && size == length) {
            // Vert.x lets nobody touch an HTTP/2 request after its end, and Quarkus does.
            end();
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        stopTimer();
        Buffer whole = body == null ? Buffer.buffer() : body;
        body = null;
        if (whole.length() > 0 && gzip()) {
            unzip(whole);
        } else {
            proceed(whole);
        }
    }

    private void unzip(Buffer zipped) {
        context.vertx()
                .executeBlocking(
                        () ->
                                Gunzip.inflate(
                                        zipped.getBytes(), limits.maxBodyBytes(), this::reserve),
                        false)
                .onSuccess(plain -> {
                    request.headers().remove(HttpHeaders.CONTENT_ENCODING);
                    request.headers().remove(HttpHeaders.CONTENT_LENGTH);
                    proceed(Buffer.buffer(plain));
                })
                .onFailure(context::fail);
    }

    private void proceed(Buffer whole) {
        RoutingContextInternal internal = (RoutingContextInternal) context;
        internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
        internal.setBody(whole);
        // Vert.x calls back with its own class loader; live reload needs the application's.
        Thread.currentThread().setContextClassLoader(loader);
        context.next();
    }

    /**
     * @param close whether the caller may not send the rest of the body, so that nothing can follow
     *     it
     */
    private void refuse(HttpError error, boolean close) {
        over = true;
        body = null;
        stopTimer();
        release();
        if (close) {
            if (!http2()) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            context.addEndHandler(_ -> hangUp());
        }
        ErrorAnswers.send(context, error);
        if (!close) {
            discard();
        }
    }

    /**
     * Lets the rest of an unwanted body pass by, for a while, so that the caller reads the answer.
     */
    private void discard() {
        if (request.isEnded()) {
            return;
        }
        timer = context.vertx().setTimer(DISCARD.toMillis(), _ -> hangUp());
        request.exceptionHandler(_ -> stopTimer());
        request.endHandler(_ -> stopTimer());
        request.handler(_ -> {});
        request.resume();
    }

    /** Ends the connection, or the one stream of it that HTTP/2 gave to this request. */
    private void hangUp() {
        if (http2()) {
            context.response().reset();
        } else {
            request.connection().close();
        }
    }

    private boolean http2() {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** The connection broke or the body is not framed as HTTP says. */
    private void broken() {
        over = true;
        body = null;
        stopTimer();
        release();
        ErrorAnswers.send(context, HttpError.ofStatus(400));
    }

    /** Also called on a worker, while the request rests. */
    private synchronized boolean reserve(long bytes) {
        if (released || !budget.reserve(bytes)) {
            return false;
        }
        reserved += bytes;
        return true;
    }

    private synchronized void release() {
        if (!released) {
            released = true;
            budget.release(reserved);
        }
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            context.vertx().cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private HttpError tooLarge() {
        return HttpError.of(
                new Failure.TooLarge(
                        "The body is over the limit of %d bytes."
                                .formatted(limits.maxBodyBytes())));
    }

    static HttpError overloaded() {
        return HttpError.of(new Failure.Overloaded(RETRY));
    }

    private boolean gzip() {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && encoding.trim().equalsIgnoreCase("gzip");
    }

    private boolean knownEncoding() {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || gzip() || encoding.trim().equalsIgnoreCase("identity");
    }

    /** Netty has refused what is no number or given twice. */
    private static long contentLength(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (header == null) {
            return UNKNOWN;
        }
        try {
            return Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
