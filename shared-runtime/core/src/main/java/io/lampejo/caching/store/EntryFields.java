package io.lampejo.caching.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an entry as bytes, format 1, integers big-endian: created and kept until (8 each),
 * kind (1), tenant, model, request id, count of tags (2), tags, tokens read and generated (4 each),
 * nanoseconds of computing (8), length of the value (4), value. Texts have their length (2) before
 * their UTF-8.
 */
final class EntryFields {
    private static final int FIXED_BYTES =
            2 * Long.BYTES + 1 + Short.BYTES + 2 * Integer.BYTES + 12;
    private static final List<Label.Kind> KINDS = List.of(Label.Kind.values());

    private EntryFields() {}

    /** Empty where a text or the tags are too long for the format. */
    static Optional<byte[]> write(Entry entry) {
        Label label = entry.label();
        Optional<byte[]> texts = Texts.write(label.tenant(), label.model(), label.requestId());
        Optional<byte[]> tags = Texts.write(label.tags().toArray(String[]::new));
        if (texts.isEmpty() || tags.isEmpty() || label.tags().size() > Texts.MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(
                ByteBuffer.allocate(
                                FIXED_BYTES
                                        + texts.get().length
                                        + tags.get().length
                                        + entry.value().length)
                        .putLong(entry.createdAtMillis())
                        .putLong(entry.keptUntilMillis())
                        .put((byte) KINDS.indexOf(label.kind()))
                        .put(texts.get())
                        .putShort((short) label.tags().size())
                        .put(tags.get())
                        .putInt(entry.cost().promptTokens())
                        .putInt(entry.cost().completionTokens())
                        .putLong(entry.cost().computing().toNanos())
                        .putInt(entry.value().length)
                        .put(entry.value())
                        .array());
    }

    /** Empty where these are not the fields of an entry, to the last byte. */
    static Optional<Entry> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            long created = in.getLong();
            long keptUntil = in.getLong();
            int kind = in.get();
            if (kind < 0 || kind >= KINDS.size()) {
                return Optional.empty();
            }
            String tenant = Texts.read(in);
            String model = Texts.read(in);
            String requestId = Texts.read(in);
            Set<String> tags = new HashSet<>();
            for (int left = Short.toUnsignedInt(in.getShort()); left > 0; left--) {
                tags.add(Texts.read(in));
            }
            Cost cost = new Cost(in.getInt(), in.getInt(), Duration.ofNanos(in.getLong()));
            if (in.getInt() != in.remaining()) {
                return Optional.empty();
            }
            byte[] value = new byte[in.remaining()];
            in.get(value);
            Label label = new Label(KINDS.get(kind), tenant, model, requestId, tags);
            return Optional.of(new Entry(value, created, keptUntil, label, cost));
        } catch (BufferUnderflowException _) {
            return Optional.empty();
        }
    }
}
