package io.lampejo.stores.redis;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;

/** Makes the client that the store speaks through. */
final class RedisClients {
    /** Commands that may be unanswered on a connection; one more fails. */
    private static final int MAX_UNANSWERED = 16_384;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /** For how long the network may lose what was sent, before the connection counts as dead. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(5);

    private RedisClients() {}

    static Redis of(Vertx vertx, RedisSettings settings) {
        NetClientOptions net =
                new NetClientOptions()
                        .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                        .setTcpKeepAlive(true)
                        .setTcpNoDelay(true)
                        .setTcpUserTimeout((int) LOST_AFTER.toMillis())
                        // A certificate must be the host's, not just anyone's.
                        .setHostnameVerificationAlgorithm("HTTPS");
        RedisOptions options =
                new RedisOptions()
                        .setType(type(settings.kind()))
                        .setNetClientOptions(net)
                        .setEndpoints(settings.hosts())
                        .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                        .setMaxWaitingHandlers(MAX_UNANSWERED)
                        .setPoolName("lampejo-cache");
        if (!settings.password().isEmpty()) {
            options.setPassword(settings.password());
        }
        if (!settings.masterName().isEmpty()) {
            options.setMasterName(settings.masterName());
        }
        return Redis.createClient(vertx, options);
    }

    private static RedisClientType type(RedisSettings.Kind kind) {
        return switch (kind) {
            case STANDALONE -> RedisClientType.STANDALONE;
            case CLUSTER -> RedisClientType.CLUSTER;
            case SENTINEL -> RedisClientType.SENTINEL;
        };
    }
}
