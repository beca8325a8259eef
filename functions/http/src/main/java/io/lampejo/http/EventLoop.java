package io.lampejo.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * The event loop that made this object. What is answered by an inference thread comes back to it
 * here: a request that two threads finish together makes them spin on its lock, and on the
 * selector's, which cost a twelfth of the CPU.
 */
public final class EventLoop implements Executor {
    private final Context context =
            Objects.requireNonNull(Vertx.currentContext(), "requests come in on an event loop");

    @Override
    public void execute(Runnable task) {
        if (context.equals(Vertx.currentContext()) && Context.isOnEventLoopThread()) {
            task.run();
        } else {
            context.runOnContext(_ -> task.run());
        }
    }
}
