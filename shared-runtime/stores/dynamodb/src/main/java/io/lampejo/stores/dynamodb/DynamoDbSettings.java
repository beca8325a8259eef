package io.lampejo.stores.dynamodb;

/**
 * Where the table is. Credentials come from where the SDK looks for them.
 *
 * @param region empty: where the SDK finds it
 * @param endpoint instead of the region's own; empty: that one
 */
public record DynamoDbSettings(String table, String region, String endpoint) {
    public DynamoDbSettings {
        if (table.isEmpty()) {
            throw new IllegalArgumentException("a table has a name");
        }
    }
}
