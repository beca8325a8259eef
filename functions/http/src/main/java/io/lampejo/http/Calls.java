package io.lampejo.http;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** The circumstances of a request, as HTTP knows them. */
@Singleton
public final class Calls {
    private final HttpLimits limits;

    Calls(HttpLimits limits) {
        this.limits = limits;
    }

    public Call of(HttpServerRequest request) {
        return new Call(
                Call.ANONYMOUS,
                deadline(),
                CacheDirectives.parse(request.getHeader(HttpHeaders.CACHE_CONTROL)));
    }

    /** A call that came without headers. */
    public Call plain() {
        return Call.anonymous(deadline());
    }

    private Deadline deadline() {
        return Deadline.after(limits.requestTimeout(), System.nanoTime());
    }
}
