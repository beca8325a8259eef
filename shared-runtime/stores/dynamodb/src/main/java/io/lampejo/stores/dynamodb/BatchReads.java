package io.lampejo.stores.dynamodb;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads many items, {@value #MAX_KEYS} in a call, all calls at once. What the service leaves undone
 * is asked for again at once, a few times: whoever waits has no time for pauses.
 */
final class BatchReads {
    private static final int MAX_KEYS = 100;
    private static final int MAX_TRIES = 3;

    private final DynamoDbAsyncClient client;
    private final String table;

    BatchReads(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Those there are; what could not be read is left out. */
    Uni<List<Map<String, AttributeValue>>> items(List<Map<String, AttributeValue>> keys) {
        List<Uni<List<Map<String, AttributeValue>>>> calls = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MAX_KEYS) {
            List<Map<String, AttributeValue>> some =
                    keys.subList(from, Math.min(keys.size(), from + MAX_KEYS));
            calls.add(read(Map.of(table, KeysAndAttributes.builder().keys(some).build()), 1));
        }
        if (calls.size() == 1) {
            return calls.getFirst();
        }
        return calls.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(calls).andFailFast().map(BatchReads::flat);
    }

    private Uni<List<Map<String, AttributeValue>>> read(
            Map<String, KeysAndAttributes> wanted, int attempt) {
        return Uni.createFrom()
                .completionStage(() -> client.batchGetItem(call -> call.requestItems(wanted)))
                .chain(answer -> {
                    List<Map<String, AttributeValue>> found =
                            answer.responses().getOrDefault(table, List.of());
                    return done(answer, attempt)
                            ? Uni.createFrom().item(found)
                            : read(answer.unprocessedKeys(), attempt + 1)
                                    .map(more -> flat(List.of(found, more)));
                });
    }

    private static boolean done(BatchGetItemResponse answer, int attempt) {
        return answer.unprocessedKeys().isEmpty() || attempt == MAX_TRIES;
    }

    private static <T> List<T> flat(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
