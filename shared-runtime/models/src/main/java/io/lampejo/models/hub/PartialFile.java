package io.lampejo.models.hub;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file whose parts arrive in any order, and a note beside it of what has arrived: a later process
 * goes on from there. The note is brought up to date now and then, after what it tells was written.
 *
 * <p>Thread-safe; each part is written by one thread.
 */
final class PartialFile implements AutoCloseable {

    private static final long BYTES_BETWEEN_NOTES = 4 << 20;

    private final HubFile file;
    private final Path data;
    private final Path note;
    private final long partBytes;
    private final FileChannel channel;
    private final long[] done;
    private Optional<String> tag = Optional.empty();
    private long unnoted;

    private PartialFile(HubFile file, Path data, Path note, long partBytes) throws IOException {
        this.file = file;
        this.data = data;
        this.note = note;
        this.partBytes = partBytes;
        this.done = new long[(int) Math.max(1, Math.ceilDiv(file.bytes(), partBytes))];
        Files.createDirectories(data.resolveSibling(""));
        Files.createDirectories(note.resolveSibling(""));
        this.channel = FileChannel.open(data, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Goes on with what lies there, where that is of the same file. */
    static PartialFile open(HubFile file, Path data, Path note, long partBytes)
            throws HubException {
        try {
            boolean known = Files.exists(data);
            PartialFile partial = new PartialFile(file, data, note, partBytes);
            if (known) {
                partial.recall();
            } else {
                Files.deleteIfExists(note);
            }
            return partial;
        } catch (IOException e) {
            throw Disk.failure(data, e);
        }
    }

    /** Bytes that a process before this one has fetched of a file; 0 where none can be used. */
    static long fetched(HubFile file, Path data, Path note, long partBytes) {
        if (!Files.exists(data) || !Files.exists(note)) {
            return 0;
        }
        try (PartialFile partial = new PartialFile(file, data, note, partBytes)) {
            partial.recall();
            return partial.fetched();
        } catch (IOException _) {
            return 0;
        }
    }

    int parts() {
        return done.length;
    }

    /** Offset of the first byte of a part that is not here. */
    synchronized long next(int part) {
        return part * partBytes + done[part];
    }

    /** Offset after a part's last byte. */
    long end(int part) {
        return Math.min(file.bytes(), (part + 1) * partBytes);
    }

    synchronized long fetched() {
        return Arrays.stream(done).sum();
    }

    /** The entity tag under which what is here was served. */
    synchronized Optional<String> tag() {
        return tag;
    }

    synchronized void tag(Optional<String> served) {
        tag = served;
    }

    /** Writes at the part's next byte. */
    void write(int part, byte[] bytes, int length) throws HubException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            long at = next(part);
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            wrote(part, length);
        } catch (IOException e) {
            throw Disk.failure(data, e);
        }
    }

    private synchronized void wrote(int part, int length) throws IOException {
        done[part] += length;
        unnoted += length;
        if (unnoted >= BYTES_BETWEEN_NOTES) {
            save();
        }
    }

    /** Forgets everything that is here; says how much that was. */
    synchronized long discard() throws HubException {
        long fetched = fetched();
        Arrays.fill(done, 0);
        tag = Optional.empty();
        try {
            channel.truncate(0);
            save();
        } catch (IOException e) {
            throw Disk.failure(data, e);
        }
        return fetched;
    }

    /** The whole file, on the disk. Its digest has yet to be checked. */
    Path complete() throws HubException {
        try {
            channel.force(true);
            return data;
        } catch (IOException e) {
            throw Disk.failure(data, e);
        }
    }

    private synchronized void save() throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("digest", new JsonString(file.digest().text()));
        fields.put("bytes", JsonNumber.of(file.bytes()));
        fields.put("part_bytes", JsonNumber.of(partBytes));
        tag.ifPresent(text -> fields.put("tag", new JsonString(text)));
        List<JsonValue> parts = new ArrayList<>();
        for (long bytes : done) {
            parts.add(JsonNumber.of(bytes));
        }
        fields.put("done", new JsonArray(parts));
        Path fresh = note.resolveSibling(note.getFileName() + ".new");
        Files.writeString(fresh, new JsonObject(fields).toJson());
        Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE);
        unnoted = 0;
    }

    private synchronized void recall() throws IOException {
        if (!Files.exists(note)) {
            return;
        }
        JsonObject json = HubJson.object(Files.readString(note)).orElse(JsonObject.EMPTY);
        List<JsonValue> parts = HubJson.items(json, "done");
        boolean same =
                HubJson.text(json, "digest").orElse("?").equals(file.digest().text())
                        && HubJson.number(json, "bytes").orElse(-1) == file.bytes()
                        && HubJson.number(json, "part_bytes").orElse(-1) == partBytes
                        && parts.size() == done.length;
        if (!same) {
            return;
        }
        tag = HubJson.text(json, "tag");
        for (int part = 0; part < done.length; part++) {
            long bytes =
                    parts.get(part) instanceof JsonNumber(String literal)
                                    && literal.matches("[0-9]{1,18}")
                            ? Long.parseLong(literal)
                            : 0;
            long start = part * partBytes;
            boolean there = start + bytes <= Math.min(end(part), channel.size());
            done[part] = there ? bytes : 0;
        }
    }

    /** Keeps what is here for a later process. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (unnoted > 0) {
                save();
            }
        }
    }
}
