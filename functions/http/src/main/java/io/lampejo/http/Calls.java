package io.lampejo.http;

import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The circumstances of a request, as HTTP knows them. */
@Singleton
public final class Calls {
    private final HttpLimits limits;

    Calls(HttpLimits limits) {
        this.limits = limits;
    }

    public Call of(HttpServerRequest request) {
        return of(request, limits.requestTimeout());
    }

    /**
     * @param budget how long the caller waits, for work that may take longer than most
     */
    public Call of(HttpServerRequest request, Duration budget) {
        return new Call(
                Call.ANONYMOUS,
                Deadline.after(budget, System.nanoTime()),
                CacheDirectives.parse(request.getHeader(HttpHeaders.CACHE_CONTROL)));
    }

    /** A call that came without headers. */
    public Call plain() {
        return plain(limits.requestTimeout());
    }

    public Call plain(Duration budget) {
        return Call.anonymous(Deadline.after(budget, System.nanoTime()));
    }
}
