package io.lampejo.stores.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection that everybody's commands share: they are written as they come and answered in
 * their order, so that nobody waits for another's round trip. Connects when there is something to
 * say. How many commands may be unanswered is the client's own bound; one more fails. Thread-safe.
 */
final class Line {
    private final Redis client;
    private @Nullable Future<RedisConnection> connection;

    Line(Redis client) {
        this.client = client;
    }

    Future<Response> send(Request request) {
        return connected().compose(connected -> connected.send(request));
    }

    Future<Void> batch(List<Request> requests) {
        return connected().compose(connected -> connected.batch(requests)).mapEmpty();
    }

    private synchronized Future<RedisConnection> connected() {
        if (connection == null || connection.failed()) {
            Future<RedisConnection> next = client.connect();
            connection = next;
            next.onSuccess(connected -> {
                connected.endHandler(_ -> drop(next));
                connected.exceptionHandler(_ -> drop(next));
            });
            return next;
        }
        return connection;
    }

    private synchronized void drop(Future<RedisConnection> gone) {
        if (gone.equals(connection)) {
            connection = null;
        }
    }
}
