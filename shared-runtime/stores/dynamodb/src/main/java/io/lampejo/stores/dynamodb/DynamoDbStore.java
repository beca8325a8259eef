package io.lampejo.stores.dynamodb;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.store.SharedStore;
import io.netty.channel.EventLoopGroup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Entries in a DynamoDB table, each an item with a time to live: the store that costs nothing while
 * nobody asks. Entries are read eventually consistent, notes strongly.
 *
 * <p>Entries over the service's 400 KB are not written.
 */
public final class DynamoDbStore implements SharedStore {
    private final DynamoDbAsyncClient client;
    private final String table;
    private final InstantSource clock;
    private final BatchReads reads;
    private final BatchWrites writes;

    /**
     * @param loops that carry its connections; not closed with it
     * @param timer that ends its calls; not closed with it
     */
    public DynamoDbStore(
            DynamoDbSettings settings,
            EventLoopGroup loops,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.client = DynamoDbClients.of(settings, loops, timer);
        this.table = settings.table();
        this.clock = clock;
        this.reads = new BatchReads(client, table);
        this.writes = new BatchWrites(client, table, timer);
    }

    /** Makes the table where there is none. For development. */
    public Uni<Void> createTable() {
        return DynamoDbTable.create(client, table);
    }

    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public Uni<Map<CacheKey, byte[]>> get(List<CacheKey> keys) {
        return reads.items(keys.stream().map(Items::key).toList()).map(this::blobs);
    }

    @Override
    public Uni<Void> put(Map<CacheKey, byte[]> blobs, Duration keepFor) {
        List<WriteRequest> requests = new ArrayList<>(blobs.size());
        long now = clock.millis();
        blobs.forEach((key, blob) -> {
            if (Items.fits(blob)) {
                requests.add(
                        WriteRequest.builder()
                                .putRequest(put -> put.item(Items.entry(key, blob, now, keepFor)))
                                .build());
            }
        });
        return writes.all(requests);
    }

    @Override
    public Uni<Void> remove(List<CacheKey> keys) {
        return writes.all(
                keys.stream()
                        .map(key ->
                                WriteRequest.builder()
                                        .deleteRequest(delete -> delete.key(Items.key(key)))
                                        .build())
                        .toList());
    }

    @Override
    public Multi<Map.Entry<CacheKey, byte[]>> all() {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<Map<String, AttributeValue>>(Map.of()), this::page)
                .whilst(ScanResponse::hasLastEvaluatedKey)
                .onItem()
                .transformToIterable(page -> blobs(page.items()).entrySet());
    }

    @Override
    public Uni<Map<String, byte[]>> notes() {
        return Uni.createFrom()
                .completionStage(() ->
                        client.query(query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :notes")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":notes",
                                                        AttributeValue.fromS(Items.NOTES)))))
                .map(answer -> {
                    Map<String, byte[]> notes = new HashMap<>();
                    for (Map<String, AttributeValue> item : answer.items()) {
                        Items.blob(item, clock.millis())
                                .ifPresent(note -> notes.put(Items.name(item), note));
                    }
                    return notes;
                });
    }

    @Override
    public Uni<Void> leave(String name, byte[] note, Duration keepFor) {
        return Uni.createFrom()
                .completionStage(() ->
                        client.putItem(put ->
                                put.tableName(table)
                                        .item(Items.note(name, note, clock.millis(), keepFor))))
                .replaceWithVoid();
    }

    @Override
    public void close() {
        client.close();
    }

    private Map<CacheKey, byte[]> blobs(List<Map<String, AttributeValue>> items) {
        Map<CacheKey, byte[]> blobs = HashMap.newHashMap(items.size());
        long now = clock.millis();
        for (Map<String, AttributeValue> item : items) {
            Items.entryKey(item)
                    .ifPresent(
                            key -> Items.blob(item, now).ifPresent(blob -> blobs.put(key, blob)));
        }
        return blobs;
    }

    private Uni<ScanResponse> page(AtomicReference<Map<String, AttributeValue>> after) {
        ScanRequest.Builder scan = ScanRequest.builder().tableName(table);
        if (!after.get().isEmpty()) {
            scan.exclusiveStartKey(after.get());
        }
        return Uni.createFrom()
                .completionStage(() -> client.scan(scan.build()))
                .invoke(page -> after.set(page.lastEvaluatedKey()));
    }
}
