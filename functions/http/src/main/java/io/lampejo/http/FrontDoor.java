package io.lampejo.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Stands before and behind all routes. Before them it gives each request its id, turns away who
 * needs an API key and has none, and takes the body in, within the limits; behind them it answers
 * what no route answered. Routes find the whole body in {@code RoutingContext.body()}; {@link
 * StreamedRoute}s read it themselves. The routes under {@code /q} keep their own errors.
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
    private final List<StreamedRoute> streamed;

    FrontDoor(HttpLimits limits, Callers callers, Instance<StreamedRoute> streamed) {
        this.callers = callers;
        this.streamed = streamed.stream().toList();
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
        if (!hasBody(context.request())) {
            enterWithoutBody(context, admitted);
        } else if (!admitted) {
            new BodyIntake(context, limits, budget).turnAway(HttpError.ofStatus(401));
        } else if (isStreamed(context)) {
            new OpenIntake(context).begin();
        } else {
            new BodyIntake(context, limits, budget).begin();
        }
    }

    private static void enterWithoutBody(RoutingContext context, boolean admitted) {
        if (admitted) {
            context.next();
        } else {
            ErrorAnswers.send(context, HttpError.ofStatus(401));
        }
    }

    private boolean isStreamed(RoutingContext context) {
        String method = context.request().method().name();
        if (method.equals("DELETE") && !hasLength(context.request())) {
            // Only HTTP/2 lets one ask whether there is a body at all. There is none to speak of.
            return true;
        }
        for (StreamedRoute route : streamed) {
            if (route.takes(method, context.normalizedPath())) {
                return true;
            }
        }
        return false;
    }

    static void identify(RoutingContext context) {
        String id = RequestIds.keepOrMake(context.request().getHeader(REQUEST_ID));
        context.response().putHeader(REQUEST_ID, id);
    }

    private static boolean hasBody(HttpServerRequest request) {
        if (hasLength(request)) {
            return true;
        }
        return switch (request.version()) {
            case HTTP_1_0, HTTP_1_1 -> false;
            case HTTP_2 ->
                    !request.method().equals(HttpMethod.GET)
                            && !request.method().equals(HttpMethod.HEAD);
        };
    }

    private static boolean hasLength(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
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
