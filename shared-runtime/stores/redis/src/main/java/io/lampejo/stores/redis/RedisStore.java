package io.lampejo.stores.redis;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.store.SharedStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Entries in Redis or Valkey, each under a key that the server itself forgets in time. Lookups and
 * writes have a connection each, so that large writes hold up no lookup. Nothing connects before it
 * is asked.
 *
 * <p>In a cluster, {@link #all} sees the entries of one node only: a count is a share, and what an
 * invalidation forbids on the other nodes is never served but stays until it expires.
 */
public final class RedisStore implements SharedStore {
    /** Keys that one command asks for; more make more commands, sent together. */
    private static final int KEYS_PER_COMMAND = 256;

    /** Entries whose commands are written at once. */
    private static final int COMMANDS_PER_WRITE = 256;

    private static final String FIRST_CURSOR = "0";

    private final Redis client;
    private final RedisSettings.Kind kind;
    private final Line lookups;
    private final Line writes;
    private final RedisNotes notes;

    public RedisStore(Vertx vertx, RedisSettings settings, InstantSource clock) {
        this.client = RedisClients.of(vertx, settings);
        this.kind = settings.kind();
        this.lookups = new Line(client);
        this.writes = new Line(client);
        this.notes = new RedisNotes(lookups, clock);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Uni<Map<CacheKey, byte[]>> get(List<CacheKey> keys) {
        return uni(() -> get(lookups, keys));
    }

    @Override
    public Uni<Void> put(Map<CacheKey, byte[]> blobs, Duration keepFor) {
        return uni(() -> {
            List<Request> commands = new ArrayList<>(blobs.size());
            blobs.forEach((key, blob) ->
                    commands.add(
                            Request.cmd(Command.SET)
                                    .arg(RedisKeys.of(key))
                                    .arg(blob)
                                    .arg("PX")
                                    .arg(Math.max(1, keepFor.toMillis()))));
            return sendAll(commands);
        });
    }

    @Override
    public Uni<Void> remove(List<CacheKey> keys) {
        return uni(() ->
                sendAll(
                        keys.stream()
                                .map(key -> Request.cmd(Command.UNLINK).arg(RedisKeys.of(key)))
                                .toList()));
    }

    /** An entry may come twice where the server moves its table meanwhile. */
    @Override
    public Multi<Map.Entry<CacheKey, byte[]>> all() {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(FIRST_CURSOR), cursor -> uni(() -> page(cursor)))
                .whilst(page -> !page.last())
                .onItem()
                .transformToIterable(page -> page.entries().entrySet());
    }

    @Override
    public Uni<Map<String, byte[]>> notes() {
        return uni(notes::read);
    }

    @Override
    public Uni<Void> leave(String name, byte[] note, Duration keepFor) {
        return uni(() -> notes.leave(name, note, keepFor));
    }

    @Override
    public void close() {
        client.close();
    }

    private static Future<Map<CacheKey, byte[]>> get(Line line, List<CacheKey> keys) {
        Map<CacheKey, byte[]> found = HashMap.newHashMap(keys.size());
        List<Future<Response>> answers = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_PER_COMMAND) {
            List<CacheKey> some =
                    keys.subList(from, Math.min(keys.size(), from + KEYS_PER_COMMAND));
            Request command = Request.cmd(Command.MGET);
            some.forEach(key -> command.arg(RedisKeys.of(key)));
            answers.add(line.send(command));
        }
        return Future.all(answers)
                .map(_ -> {
                    for (int i = 0; i < keys.size(); i++) {
                        Response blob =
                                answers.get(i / KEYS_PER_COMMAND)
                                        .result()
                                        .get(i % KEYS_PER_COMMAND);
                        if (blob != null) {
                            found.put(keys.get(i), blob.toBytes());
                        }
                    }
                    return found;
                });
    }

    private Future<Void> sendAll(List<Request> commands) {
        return switch (kind) {
            case STANDALONE, SENTINEL -> sendInTurns(commands, 0);
            // A node's client takes no batch for several slots.
            case CLUSTER -> Future.all(commands.stream().map(writes::send).toList()).mapEmpty();
        };
    }

    private Future<Void> sendInTurns(List<Request> commands, int from) {
        if (from >= commands.size()) {
            return Future.succeededFuture();
        }
        int to = Math.min(commands.size(), from + COMMANDS_PER_WRITE);
        return writes.batch(commands.subList(from, to)).compose(_ -> sendInTurns(commands, to));
    }

    private Future<Page> page(AtomicReference<String> cursor) {
        Request scan =
                Request.cmd(Command.SCAN)
                        .arg(cursor.get())
                        .arg("MATCH")
                        .arg(RedisKeys.PATTERN)
                        .arg("COUNT")
                        .arg(KEYS_PER_COMMAND);
        return writes.send(scan)
                .compose(answer -> {
                    cursor.set(answer.get(0).toString());
                    boolean last = FIRST_CURSOR.equals(cursor.get());
                    List<CacheKey> keys =
                            answer.get(1).stream()
                                    .flatMap(name -> RedisKeys.parse(name.toString()).stream())
                                    .toList();
                    return keys.isEmpty()
                            ? Future.succeededFuture(new Page(Map.of(), last))
                            : get(writes, keys).map(entries -> new Page(entries, last));
                });
    }

    private static <T> Uni<T> uni(Supplier<Future<T>> call) {
        return Uni.createFrom()
                .emitter(emitter -> call.get().onComplete(emitter::complete, emitter::fail));
    }

    /** Entries that one step of a scan found. */
    private record Page(Map<CacheKey, byte[]> entries, boolean last) {}
}
