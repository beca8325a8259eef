package io.lampejo.models;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Copies resources to disk, because ONNX Runtime reads graphs from files.
 *
 * <p>A file appears under its name only when it is whole, checked and on the disk: it is written
 * beside it and moved. So whatever has the right size is complete, and processes that copy at the
 * same time do no harm to one another. The directory must be one that only this process's user can
 * write to.
 */
final class DiskCopy {

    private final ClassLoader resources;

    DiskCopy(ClassLoader resources) {
        this.resources = resources;
    }

    static boolean complete(BundledFile file, Path directory) {
        Path path = directory.resolve(file.name());
        try {
            return Files.isRegularFile(path) && Files.size(path) == file.bytes();
        } catch (IOException _) {
            return false; // then it is copied, and what is wrong shows there
        }
    }

    /**
     * @throws IOException where the directory cannot be written, or the resource is not what its
     *     manifest says
     */
    void copy(BundledFile file, Path directory) throws IOException {
        Path target = directory.resolve(file.name());
        Path parent = target.resolveSibling("");
        Files.createDirectories(parent);
        Path part = Files.createTempFile(parent, "." + target.getFileName(), ".part");
        try {
            write(file, part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(BundledFile file, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream resource = resources.getResourceAsStream(file.resource())) {
            if (resource == null) {
                throw new FileNotFoundException(file.resource() + " is not on the class path");
            }
            try (InputStream in = new DigestInputStream(resource, digest);
                    FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                in.transferTo(out);
                channel.force(true);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException(file.resource() + " is not the file that its manifest describes");
        }
    }

    private static void move(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
