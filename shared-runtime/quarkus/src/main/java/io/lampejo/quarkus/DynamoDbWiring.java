package io.lampejo.quarkus;

import io.lampejo.caching.store.SharedStore;
import io.lampejo.stores.dynamodb.DynamoDbSettings;
import io.lampejo.stores.dynamodb.DynamoDbStore;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/** DynamoDB from the configuration. A class of its own, so that others load nothing of AWS. */
final class DynamoDbWiring {
    private static final System.Logger LOG = System.getLogger(DynamoDbWiring.class.getName());

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

    private DynamoDbWiring() {}

    // The SDK runs on the event loops that the server has; there is no other way to them.
    @SuppressWarnings("deprecation")
    static SharedStore open(
            Vertx vertx, CachingConfig.DynamoDbConfig config, ScheduledExecutorService timer) {
        DynamoDbSettings settings =
                new DynamoDbSettings(
                        config.table(),
                        config.region().orElse(""),
                        config.endpointOverride().orElse(""),
                        CALL_TIMEOUT);
        DynamoDbStore store =
                new DynamoDbStore(
                        settings, vertx.nettyEventLoopGroup(), timer, InstantSource.system());
        if (config.createTable()) {
            store.createTable()
                    .subscribe()
                    .with(
                            _ -> {},
                            failure ->
                                    LOG.log(
                                            System.Logger.Level.WARNING,
                                            "the table {0} cannot be made: {1}",
                                            config.table(),
                                            failure.toString()));
        }
        return store;
    }
}
