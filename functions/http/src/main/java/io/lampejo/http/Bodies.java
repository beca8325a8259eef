package io.lampejo.http;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** What the front door has taken in. */
public final class Bodies {
    private static final Buffer NOTHING = Buffer.buffer();

    private Bodies() {}

    /**
     * The body of a request, which the request then forgets: an answer may take long, and only what
     * was made of the body is needed for it.
     *
     * @throws FailureException where there is none
     */
    public static Buffer take(RoutingContext context) {
        Buffer body = context.body().buffer();
        if (body == null) {
            throw new FailureException(
                    new Failure.InvalidInput("", "The body is empty: it must be a JSON object."));
        }
        ((RoutingContextInternal) context).setBody(NOTHING);
        return body;
    }

    /** The id that the front door gave to a request. */
    public static String requestId(RoutingContext context) {
        return String.valueOf(FailedRoutes.requestId(context));
    }
}
