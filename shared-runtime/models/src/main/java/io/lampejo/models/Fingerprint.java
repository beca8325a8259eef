package io.lampejo.models;

import io.lampejo.generation.sampling.Sampling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A digest of everything that a model's answers depend on, equal on every machine: SHA-256 over its
 * settings (such as pooling or the chat template), and over the relative name, size and content of
 * the graph, its external data and the tokenizer.
 *
 * <p>Files up to 1 MiB count whole. Of a larger one, sixteen blocks of 64 KiB count, evenly spaced
 * from its first byte to its last, so that the cost does not grow with the model. That tells apart
 * models that were trained, converted or quantised differently, and finds files that were cut off.
 * It does not see a change of a few bytes between two blocks: it is an identity, no protection
 * against forgery.
 */
final class Fingerprint {

    static final int WHOLE_UP_TO = 1 << 20;
    static final int BLOCKS = 16;
    static final int BLOCK_BYTES = 64 << 10;

    private Fingerprint() {}

    /** What counts besides the files of an embedding model. */
    record Settings(Pooling pooling, boolean normalize, int window, Prefixes prefixes) {}

    /** What counts besides the files of a generation model. */
    record Generation(
            int window,
            Set<Integer> endOfText,
            Map<String, String> specialTokens,
            ChatTemplates chatTemplates,
            Sampling defaults) {}

    /**
     * @param files by their names relative to the model, with {@code /} between parts
     */
    static String of(Settings settings, SortedMap<String, Path> files) throws IOException {
        MessageDigest digest = Sha256.digest();
        text(digest, "lampejo model 1");
        text(digest, settings.pooling().name());
        text(digest, settings.normalize() ? "normalized" : "as pooled");
        number(digest, settings.window());
        text(digest, settings.prefixes().query());
        text(digest, settings.prefixes().document());
        return of(digest, files);
    }

    /**
     * @param files as those of an embedding model
     */
    static String of(Generation settings, SortedMap<String, Path> files) throws IOException {
        MessageDigest digest = Sha256.digest();
        text(digest, "lampejo generation model 1");
        number(digest, settings.window());
        number(digest, settings.endOfText().size());
        new TreeSet<>(settings.endOfText()).forEach(id -> number(digest, id));
        texts(digest, settings.specialTokens());
        texts(digest, settings.chatTemplates().named());
        Sampling defaults = settings.defaults();
        number(digest, Float.floatToIntBits(defaults.temperature()));
        number(digest, Float.floatToIntBits(defaults.topP()));
        number(digest, defaults.topK());
        number(digest, Float.floatToIntBits(defaults.minP()));
        number(digest, Float.floatToIntBits(defaults.repetitionPenalty()));
        return of(digest, files);
    }

    /**
     * Of a model that is known from its hub alone: another one than that of the files themselves.
     *
     * @param contents digests by path
     */
    static String ofCommit(String commit, SortedMap<String, String> contents) {
        MessageDigest digest = Sha256.digest();
        text(digest, "lampejo hub model 1");
        text(digest, commit);
        texts(digest, contents);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String of(MessageDigest digest, SortedMap<String, Path> files)
            throws IOException {
        for (var file : files.entrySet()) {
            text(digest, file.getKey());
            content(digest, file.getValue());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void texts(MessageDigest digest, Map<String, String> texts) {
        number(digest, texts.size());
        for (Map.Entry<String, String> entry : new TreeMap<>(texts).entrySet()) {
            text(digest, entry.getKey());
            text(digest, entry.getValue());
        }
    }

    private static void content(MessageDigest digest, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            number(digest, size);
            if (size <= WHOLE_UP_TO) {
                block(digest, channel, 0, (int) size);
                return;
            }
            for (int i = 0; i < BLOCKS; i++) {
                block(digest, channel, (size - BLOCK_BYTES) * i / (BLOCKS - 1), BLOCK_BYTES);
            }
        }
    }

    private static void block(MessageDigest digest, FileChannel channel, long start, int length)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        digest.update(bytes.flip());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }
}
