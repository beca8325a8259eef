package io.lampejo.http;

import io.lampejo.http.keys.ApiKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Looks every second whether the file of API keys, where there is one, has changed. */
@Singleton
final class KeyRefresh {
    private static final long MILLIS = 1000;
    private static final long NO_TIMER = -1;

    private final ApiKeys keys;
    private final Vertx vertx;
    private long timer = NO_TIMER;

    KeyRefresh(ApiKeys keys, Vertx vertx) {
        this.keys = keys;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        if (keys.refreshable()) {
            Callable<Boolean> refresh =
                    () -> {
                        keys.refresh();
                        return true;
                    };
            timer = vertx.setPeriodic(MILLIS, _ -> vertx.executeBlocking(refresh, false));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
        }
    }
}
