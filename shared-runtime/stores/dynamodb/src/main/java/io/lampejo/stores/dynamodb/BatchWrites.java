package io.lampejo.stores.dynamodb;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes and deletes many items, {@value #MAX_ITEMS} in a call, one call after another: nobody
 * waits for them. What the service leaves undone is tried again after growing pauses, a few times.
 */
final class BatchWrites {
    private static final int MAX_ITEMS = 25;
    private static final int MAX_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbAsyncClient client;
    private final String table;
    private final ScheduledExecutorService timer;

    BatchWrites(DynamoDbAsyncClient client, String table, ScheduledExecutorService timer) {
        this.client = client;
        this.table = table;
        this.timer = timer;
    }

    /** Fails where some could not be written. */
    Uni<Void> all(List<WriteRequest> requests) {
        List<List<WriteRequest>> calls = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += MAX_ITEMS) {
            calls.add(requests.subList(from, Math.min(requests.size(), from + MAX_ITEMS)));
        }
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(call -> write(Map.of(table, call), 1))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> write(Map<String, List<WriteRequest>> requests, int attempt) {
        return Uni.createFrom()
                .completionStage(() -> client.batchWriteItem(call -> call.requestItems(requests)))
                .chain(answer -> {
                    Map<String, List<WriteRequest>> left = answer.unprocessedItems();
                    if (left.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    return attempt == MAX_TRIES
                            ? Uni.createFrom().failure(new ThrottledException(table))
                            : Uni.createFrom()
                                    .voidItem()
                                    .onItem()
                                    .delayIt()
                                    .onExecutor(timer)
                                    .by(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)))
                                    .chain(() -> write(left, attempt + 1));
                });
    }

    /** The table takes no more for now. */
    private static final class ThrottledException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ThrottledException(String table) {
            super("the table %s left writes undone".formatted(table), null, false, false);
        }
    }
}
