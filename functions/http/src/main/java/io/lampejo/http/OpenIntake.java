package io.lampejo.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;

/**
 * Lets the body of one request through to its route, unread. What the route leaves of it passes by
 * after the answer, for a while, so that the caller gets to read the answer. Confined to the
 * request's event loop.
 */
final class OpenIntake {
    private static final Duration DISCARD = Duration.ofSeconds(10);

    private final RoutingContext context;
    private final HttpServerRequest request;

    OpenIntake(RoutingContext context) {
        this.context = context;
        this.request = context.request();
    }

    void begin() {
        String expectation = request.getHeader(HttpHeaders.EXPECT);
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        request.pause();
        context.addEndHandler(_ -> discard());
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            ErrorAnswers.send(context, HttpError.ofStatus(417));
        } else if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
            ErrorAnswers.send(
                    context,
                    HttpError.ofStatus(415)
                            .saying("A body that is read piece by piece has no content encoding."));
        } else {
            proceed();
        }
    }

    private void proceed() {
        // Quarkus neither takes the body in nor holds its length against its own limit.
        ((RoutingContextInternal) context).visitHandler(RoutingContextInternal.BODY_HANDLER);
        request.headers().remove(HttpHeaders.CONTENT_LENGTH);
        StreamedBody.leave(context);
        context.next();
    }

    private void discard() {
        if (request.isEnded()) {
            return;
        }
        long timer = context.vertx().setTimer(DISCARD.toMillis(), _ -> hangUp());
        request.exceptionHandler(_ -> context.vertx().cancelTimer(timer));
        request.endHandler(_ -> context.vertx().cancelTimer(timer));
        request.handler(_ -> {});
        request.resume();
    }

    private void hangUp() {
        if (request.version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            request.connection().close();
        }
    }
}
