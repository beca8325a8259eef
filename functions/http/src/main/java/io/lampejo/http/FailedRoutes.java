package io.lampejo.http;

import io.lampejo.failure.FailureException;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What callers are told when something failed outside of the REST resources. What nobody foresaw is
 * logged here once, with the request's id; the caller learns nothing of it.
 */
final class FailedRoutes implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(FailedRoutes.class);

    @Override
    public void handle(RoutingContext context) {
        if (FrontDoor.isInternal(context.request().path())) {
            context.next();
            return;
        }
        Throwable failure = context.failure();
        HttpError error =
                switch (failure) {
                    case null -> HttpError.ofStatus(context.statusCode());
                    case FailureException expected -> HttpError.of(expected.failure());
                    case RefusedException refused -> refused.error();
                    default -> {
                        if (context.statusCode() >= 500) {
                            log(failure, context.response().headers().get(FrontDoor.REQUEST_ID));
                        }
                        yield HttpError.ofStatus(context.statusCode());
                    }
                };
        if (failure instanceof FailureException && error.status() == 500) {
            log(failure, context.response().headers().get(FrontDoor.REQUEST_ID));
        }
        ErrorAnswers.send(context, error);
    }

    static void log(Throwable failure, @org.jspecify.annotations.Nullable String requestId) {
        MDC.put("requestId", String.valueOf(requestId));
        try {
            LOG.errorf(failure, "Request %s failed", requestId);
        } finally {
            MDC.remove("requestId");
        }
    }
}
