package io.lampejo.http;

import io.lampejo.call.Call;
import io.lampejo.http.keys.ApiKeys;
import io.lampejo.http.keys.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who calls, and what they may do. Without API keys that is anybody, and everything. With keys, the
 * front door lets nobody in who has none; with an admin's key only, just the administrative routes
 * need it.
 */
@Singleton
public final class Callers {
    private static final String CALLER = "lampejo.caller";
    private static final Caller ANYBODY = new Caller.Anonymous();

    private final ApiKeys keys;
    private final CurrentRequest current;

    Callers(ApiKeys keys, CurrentRequest current) {
        this.keys = keys;
        this.current = current;
    }

    /** Looks at a request's key, once, and says whether the request may go on. */
    boolean admit(RoutingContext context) {
        if (!keys.any()) {
            return true;
        }
        Optional<Caller> caller = Bearer.key(context.request().headers()).flatMap(keys::caller);
        caller.ifPresent(known -> context.put(CALLER, known));
        return caller.isPresent() || !keys.required() || OpenRoutes.has(context);
    }

    /** The tenant that a request is served for. */
    public String tenant(RoutingContext context) {
        // An admin's key opens doors; where nobody has a tenant it does not make one.
        return keys.required() ? caller(context).tenant() : Call.ANONYMOUS;
    }

    /**
     * The tenant that a function runs for: its request's where it was called over HTTP, else {@link
     * Call#ANONYMOUS}.
     */
    public String tenant() {
        return current.context().map(this::tenant).orElse(Call.ANONYMOUS);
    }

    /**
     * @throws RefusedException with 401 or 403 where there are keys and the request carries none,
     *     or not an admin's
     */
    public void requireAdmin(RoutingContext context) {
        if (!keys.any()) {
            return;
        }
        switch (caller(context)) {
            case Caller.Admin() -> {}
            case Caller.Tenant(String _) ->
                    throw new RefusedException(
                            HttpError.ofStatus(403).saying("This needs the admin's key."));
            case Caller.Anonymous() -> throw new RefusedException(HttpError.ofStatus(401));
        }
    }

    /**
     * The same for a function. Whoever called it other than over HTTP is the platform's, which has
     * let them.
     */
    public void requireAdmin() {
        current.context().ifPresent(this::requireAdmin);
    }

    private static Caller caller(RoutingContext context) {
        Caller caller = context.get(CALLER);
        return caller == null ? ANYBODY : caller;
    }
}
