package io.lampejo.http;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The circumstances of a request, as HTTP knows them. */
@Singleton
public final class Calls {
    private final HttpLimits limits;
    private final Callers callers;
    private final CurrentRequest current;

    Calls(HttpLimits limits, Callers callers, CurrentRequest current) {
        this.limits = limits;
        this.callers = callers;
        this.current = current;
    }

    public Call of(RoutingContext context) {
        return of(context, limits.requestTimeout());
    }

    /**
     * @param budget how long the caller waits, for work that may take longer than most
     */
    public Call of(RoutingContext context, Duration budget) {
        return new Call(
                callers.tenant(context),
                Bodies.requestId(context),
                Deadline.after(budget, System.nanoTime()),
                CacheDirectives.of(context.request().headers()));
    }

    /**
     * A call of a function, which may have come over HTTP or not: its tenant is the request's, its
     * use of caches the usual.
     */
    public Call plain() {
        return plain(limits.requestTimeout());
    }

    public Call plain(Duration budget) {
        Deadline deadline = Deadline.after(budget, System.nanoTime());
        return current.context()
                .map(context ->
                        new Call(
                                callers.tenant(context),
                                Bodies.requestId(context),
                                deadline,
                                CacheUse.DEFAULT))
                .orElseGet(() -> Call.anonymous(deadline));
    }
}
