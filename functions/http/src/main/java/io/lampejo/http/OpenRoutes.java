package io.lampejo.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What needs no key: to read what is under {@code /q}, which is health, metrics and the like. */
final class OpenRoutes {

    private OpenRoutes() {}

    /**
     * Both the path as it was sent and what routes make of it have to be there: some go by one and
     * some by the other. CloudEvents reach their function on whatever path they come.
     */
    static boolean has(RoutingContext context) {
        HttpServerRequest request = context.request();
        return FrontDoor.isInternal(request.path())
                && FrontDoor.isInternal(context.normalizedPath())
                && (request.method().equals(HttpMethod.GET)
                        || request.method().equals(HttpMethod.HEAD))
                && !isEvent(request);
    }

    private static boolean isEvent(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.headers().contains("ce-id")
                || (type != null && type.strip().startsWith("application/cloudevents"));
    }
}
