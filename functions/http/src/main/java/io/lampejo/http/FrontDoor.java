package io.lampejo.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stands before and behind all routes. Before them it gives each request its id, turns away who
 * needs an API key and has none, and takes the body in, within the limits; behind them it answers
 * what no route answered. Routes find the whole body in {@code RoutingContext.body()}. The routes
 * under {@code /q} keep their own errors.
 */
@Singleton
final class FrontDoor {
    static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");

    /** Behind live reload, before everything else, Quarkus's own body handler included. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    /** Before Quarkus's own page for unknown routes, behind all routes that anyone could want. */
    private static final int LAST = 1_000_000;

    private final HttpLimits limits;
    private final BodyBudget budget;
    private final Callers callers;

    FrontDoor(HttpLimits limits, Callers callers) {
        this.callers = callers;
        this.limits = limits;
        this.budget = new BodyBudget(limits.inFlightBodyBytes());
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(new FailedRoutes());
        router.route().order(LAST).handler(FrontDoor::unknown);
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500, 501}) {
            router.errorHandler(status, new FailedRoutes());
        }
    }

    private void enter(RoutingContext context) {
        identify(context);
        boolean admitted = callers.admit(context);
        if (hasBody(context.request())) {
            BodyIntake intake = new BodyIntake(context, limits, budget);
            if (admitted) {
                intake.begin();
            } else {
                intake.turnAway(HttpError.ofStatus(401));
            }
        } else if (!admitted) {
            ErrorAnswers.send(context, HttpError.ofStatus(401));
        } else {
            context.next();
        }
    }

    static void identify(RoutingContext context) {
        String id = RequestIds.keepOrMake(context.request().getHeader(REQUEST_ID));
        context.response().putHeader(REQUEST_ID, id);
    }

    private static boolean hasBody(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        return switch (request.version()) {
            case HTTP_1_0, HTTP_1_1 -> false;
            case HTTP_2 ->
                    !request.method().equals(HttpMethod.GET)
                            && !request.method().equals(HttpMethod.HEAD);
        };
    }

    private static void unknown(RoutingContext context) {
        if (isInternal(context.request().path())) {
            context.next();
            return;
        }
        ErrorAnswers.send(context, unknownRoute(context.request()));
    }

    static HttpError unknownRoute(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return HttpError.ofStatus(404)
                .saying("There is no route %s %s.".formatted(request.method().name(), shown));
    }

    /** Health, metrics and the like, which are no part of the API. */
    static boolean isInternal(@org.jspecify.annotations.Nullable String path) {
        return path != null && (path.equals("/q") || path.startsWith("/q/"));
    }
}
