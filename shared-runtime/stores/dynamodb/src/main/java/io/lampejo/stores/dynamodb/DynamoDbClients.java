package io.lampejo.stores.dynamodb;

import io.netty.channel.EventLoopGroup;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/** Makes the client that the store speaks through. It brings no thread of its own. */
final class DynamoDbClients {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final int MAX_CONNECTIONS = 32;
    private static final int MAX_WAITING = 1024;

    private DynamoDbClients() {}

    /**
     * @param loops that carry its connections; not closed with it
     */
    static DynamoDbAsyncClient of(
            DynamoDbSettings settings, EventLoopGroup loops, ScheduledExecutorService timer) {
        DynamoDbAsyncClientBuilder client =
                DynamoDbAsyncClient.builder()
                        .httpClientBuilder(
                                NettyNioAsyncHttpClient.builder()
                                        .eventLoopGroup(SdkEventLoopGroup.create(loops))
                                        .connectionTimeout(CONNECT_TIMEOUT)
                                        .maxConcurrency(MAX_CONNECTIONS)
                                        .maxPendingConnectionAcquires(MAX_WAITING)
                                        .tcpKeepAlive(true))
                        .credentialsProvider(
                                DefaultCredentialsProvider.builder()
                                        .asyncCredentialUpdateEnabled(true)
                                        .build())
                        .overrideConfiguration(settled ->
                                settled.apiCallTimeout(settings.callTimeout())
                                        .scheduledExecutorService(timer))
                        .asyncConfiguration(settled ->
                                settled.advancedOption(
                                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR,
                                        Runnable::run));
        if (!settings.region().isEmpty()) {
            client.region(Region.of(settings.region()));
        }
        if (!settings.endpoint().isEmpty()) {
            client.endpointOverride(URI.create(settings.endpoint()));
        }
        return client.build();
    }
}
