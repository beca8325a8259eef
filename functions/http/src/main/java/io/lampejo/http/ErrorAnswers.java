package io.lampejo.http;

import io.lampejo.http.HttpError.Retry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** An {@link HttpError} on the wire. */
final class ErrorAnswers {

    private ErrorAnswers() {}

    static Map<String, String> headers(HttpError error) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        switch (error.retry()) {
            case Retry.ByStatus() -> {}
            case Retry.Never() -> headers.put("x-should-retry", "false");
            case Retry.After(var wait) -> {
                long millis = Math.clamp(wait.toMillis(), 1, 120_000);
                headers.put("retry-after", Long.toString((millis + 999) / 1000));
                headers.put("retry-after-ms", Long.toString(millis));
            }
        }
        if (error.status() == 401) {
            headers.put("www-authenticate", "Bearer");
        }
        return headers;
    }

    /** Sends the error, unless an answer has begun already: then only the connection can tell. */
    static void send(RoutingContext context, HttpError error) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (!response.headers().contains(FrontDoor.REQUEST_ID)) {
            // Vert.x refused the request before the front door saw it.
            FrontDoor.identify(context);
        }
        response.setStatusCode(error.status());
        headers(error).forEach(response::putHeader);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(error.toJson()));
        }
    }
}
