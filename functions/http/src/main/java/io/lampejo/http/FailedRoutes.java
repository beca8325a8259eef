package io.lampejo.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What callers are told when something failed outside of the REST resources. */
final class FailedRoutes implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        if (FrontDoor.isInternal(context.request().path())) {
            context.next();
            return;
        }
        ErrorAnswers.send(context, error(context));
    }

    private static HttpError error(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null || context.statusCode() < 500) {
            // Vert.x refused the request, and says with which status.
            return failure == null
                    ? HttpError.ofStatus(context.statusCode())
                    : Failed.expected(failure).orElse(HttpError.ofStatus(context.statusCode()));
        }
        return Failed.toldAndLogged(failure, requestId(context));
    }

    static @Nullable String requestId(RoutingContext context) {
        return context.response().headers().get(FrontDoor.REQUEST_ID);
    }
}
