package io.lampejo.stores.dynamodb;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the table, for development. Elsewhere it is infrastructure. */
final class DynamoDbTable {
    private DynamoDbTable() {}

    /** Completes once the table is there; it is not touched where it was. */
    static Uni<Void> create(DynamoDbAsyncClient client, String table) {
        return Uni.createFrom()
                .completionStage(() ->
                        client.createTable(wanted ->
                                wanted.tableName(table)
                                        .billingMode(BillingMode.PAY_PER_REQUEST)
                                        .attributeDefinitions(
                                                text(Items.PARTITION), text(Items.NAME))
                                        .keySchema(
                                                key(Items.PARTITION, KeyType.HASH),
                                                key(Items.NAME, KeyType.RANGE))))
                .chain(() ->
                        Uni.createFrom()
                                .completionStage(() ->
                                        client.waiter()
                                                .waitUntilTableExists(
                                                        wanted -> wanted.tableName(table))))
                .chain(() ->
                        Uni.createFrom()
                                .completionStage(() ->
                                        client.updateTimeToLive(wanted ->
                                                wanted.tableName(table)
                                                        .timeToLiveSpecification(ttl ->
                                                                ttl.attributeName(Items.EXPIRES)
                                                                        .enabled(true)))))
                .replaceWithVoid()
                .onFailure(ResourceInUseException.class)
                .recoverWithNull();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
