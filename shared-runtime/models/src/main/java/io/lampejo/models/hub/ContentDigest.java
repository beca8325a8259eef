package io.lampejo.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a hub states of a file's content. */
sealed interface ContentDigest {

    /** Of a file that Git LFS keeps. */
    record Sha256(String hex) implements ContentDigest {}

    /** Of a file that Git itself keeps: SHA-1 over a header with the length, and the content. */
    record GitBlob(String hex) implements ContentDigest {}

    /** A mirror states none; then the length must do. */
    record Unstated() implements ContentDigest {}

    /** By the form of an entity tag: the hub's are digests, without quotes. */
    static ContentDigest ofTag(String tag) {
        if (tag.matches("[0-9a-f]{64}")) {
            return new Sha256(tag);
        }
        return tag.matches("[0-9a-f]{40}") ? new GitBlob(tag) : new Unstated();
    }

    /** As it is written in a file of ours. */
    default String text() {
        return switch (this) {
            case Sha256(String hex) -> hex;
            case GitBlob(String hex) -> hex;
            case Unstated _ -> "";
        };
    }

    default boolean matches(Path file) throws IOException {
        return switch (this) {
            case Sha256(String hex) -> hex.equals(digest(file, "SHA-256", new byte[0]));
            case GitBlob(String hex) -> {
                byte[] header =
                        "blob %d\0".formatted(Files.size(file)).getBytes(StandardCharsets.UTF_8);
                yield hex.equals(digest(file, "SHA-1", header));
            }
            case Unstated _ -> true;
        };
    }

    private static String digest(Path file, String algorithm, byte[] header) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(header);
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
