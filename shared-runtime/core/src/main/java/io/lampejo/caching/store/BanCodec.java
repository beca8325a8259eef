package io.lampejo.caching.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A ban as a note in a shared store, and back. Whoever cannot seal cannot forbid: a note that
 * cannot be opened, or bears another's name, is none. Pure; thread-safe.
 *
 * <p>Layout: {@code LB}, version, id of the sealing (1 byte each), then sealed: until (8), the four
 * fields of the selection, each with a byte before it that says whether it is given.
 */
final class BanCodec {
    private static final String PREFIX = "ban-";
    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 4;
    private static final int NAME_BYTES = 16;

    /** Four texts of the greatest length, and what seals them. */
    private static final int MAX_NOTE_BYTES = 4 * (Texts.MAX_LENGTH + 3) + 128;

    private final Sealing sealing;

    BanCodec(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Of the note. Bans of one selection share it, so that the later one takes its place. */
    String name(Selection selection) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(fields(selection));
            return PREFIX + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has SHA-256", e);
        }
    }

    byte[] encode(Ban ban) {
        byte[] fields = fields(ban.selection());
        byte[] plain =
                ByteBuffer.allocate(Long.BYTES + fields.length)
                        .putLong(ban.untilMillis())
                        .put(fields)
                        .array();
        byte[] head = {'L', 'B', VERSION, sealing.id()};
        byte[] sealed = sealing.seal(plain, associated(head, name(ban.selection())));
        return ByteBuffer.allocate(HEAD_BYTES + sealed.length).put(head).put(sealed).array();
    }

    Optional<Ban> decode(String name, byte[] note) {
        if (!name.startsWith(PREFIX)
                || note.length < HEAD_BYTES
                || note.length > MAX_NOTE_BYTES
                || note[0] != 'L'
                || note[1] != 'B'
                || note[2] != VERSION
                || note[3] != sealing.id()) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(note);
        byte[] head = new byte[HEAD_BYTES];
        in.get(head);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return sealing.open(sealed, associated(head, name))
                .flatMap(BanCodec::read)
                .filter(ban -> name(ban.selection()).equals(name));
    }

    private static Optional<Ban> read(byte[] plain) {
        ByteBuffer in = ByteBuffer.wrap(plain);
        try {
            long until = in.getLong();
            Selection selection =
                    new Selection(readField(in), readField(in), readField(in), readField(in));
            return in.hasRemaining() ? Optional.empty() : Optional.of(new Ban(selection, until));
        } catch (BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> readField(ByteBuffer in) {
        return in.get() == 0 ? Optional.empty() : Optional.of(Texts.read(in));
    }

    private static byte[] fields(Selection selection) {
        byte[] tenant = field(selection.tenant());
        byte[] model = field(selection.model());
        byte[] tag = field(selection.tag());
        byte[] requestId = field(selection.requestIdPrefix());
        return ByteBuffer.allocate(tenant.length + model.length + tag.length + requestId.length)
                .put(tenant)
                .put(model)
                .put(tag)
                .put(requestId)
                .array();
    }

    private static byte[] field(Optional<String> text) {
        if (text.isEmpty()) {
            return new byte[] {0};
        }
        byte[] written =
                Texts.write(text.get())
                        .orElseThrow(
                                () -> new IllegalArgumentException("a selection's text is short"));
        return ByteBuffer.allocate(1 + written.length).put((byte) 1).put(written).array();
    }

    private static byte[] associated(byte[] head, String name) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD_BYTES + nameBytes.length).put(head).put(nameBytes).array();
    }
}
