package io.lampejo.stores.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes in one hash: read in one step, however many entries there are. Redis forgets a hash as a
 * whole, so that each note says itself until when it is kept (8 bytes before it), and readers
 * remove those that are over.
 */
final class RedisNotes {
    /** Longer than any note; extended by each new one. */
    private static final Duration HASH_LIFE = Duration.ofDays(400);

    private final Line line;
    private final InstantSource clock;

    RedisNotes(Line line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    Future<Map<String, byte[]>> read() {
        return line.send(Request.cmd(Command.HGETALL).arg(RedisKeys.NOTES)).map(this::current);
    }

    Future<Void> leave(String name, byte[] note, Duration keepFor) {
        byte[] stamped =
                ByteBuffer.allocate(Long.BYTES + note.length)
                        .putLong(clock.millis() + keepFor.toMillis())
                        .put(note)
                        .array();
        return line.batch(
                List.of(
                        Request.cmd(Command.HSET).arg(RedisKeys.NOTES).arg(name).arg(stamped),
                        Request.cmd(Command.PEXPIRE)
                                .arg(RedisKeys.NOTES)
                                .arg(HASH_LIFE.toMillis())));
    }

    private Map<String, byte[]> current(Response names) {
        Map<String, byte[]> notes = new HashMap<>();
        List<String> over = new ArrayList<>();
        long now = clock.millis();
        for (int i = 0; i + 1 < names.size(); i += 2) {
            String name = names.get(i).toString();
            byte[] stamped = names.get(i + 1).toBytes();
            if (stamped.length < Long.BYTES || ByteBuffer.wrap(stamped).getLong() <= now) {
                over.add(name);
            } else {
                notes.put(name, Arrays.copyOfRange(stamped, Long.BYTES, stamped.length));
            }
        }
        if (!over.isEmpty()) {
            Request remove = Request.cmd(Command.HDEL).arg(RedisKeys.NOTES);
            over.forEach(remove::arg);
            line.send(remove);
        }
        return notes;
    }
}
