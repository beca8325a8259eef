package io.lampejo.stores.dynamodb;

import java.time.Duration;

/**
 * Where the table is. Credentials come from where the SDK looks for them.
 *
 * @param region empty: where the SDK finds it
 * @param endpoint instead of the region's own; empty: that one
 * @param callTimeout after which a call has failed, tries included; lookups have long been given up
 */
public record DynamoDbSettings(String table, String region, String endpoint, Duration callTimeout) {
    public DynamoDbSettings {
        if (table.isEmpty()) {
            throw new IllegalArgumentException("a table has a name");
        }
    }
}
