package io.lampejo.models.hub;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is particular to disks. */
final class Disk {

    private Disk() {}

    /** Says how much room there is. */
    @FunctionalInterface
    interface FreeSpace {
        /** Bytes that this user may still write where the path is or will be. */
        long bytes(Path path) throws IOException;
    }

    static long freeSpace(Path path) throws IOException {
        Path there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        FileStore store = Files.getFileStore(there);
        return store.getUsableSpace();
    }

    static HubException failure(Path path, IOException e) {
        if (e instanceof HubException failure) {
            return failure;
        }
        String message = String.valueOf(e.getMessage());
        return new HubException(
                message.contains("No space left") || message.contains("not enough space")
                        ? "the disk of %s is full; what came so far is kept for the next pull"
                                .formatted(path.getParent())
                        : "%s cannot be written (%s)"
                                .formatted(path.getParent(), e.getClass().getSimpleName()),
                e);
    }

    /** Makes that names in a directory outlast a power cut, where the system can. */
    static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows opens no directories, and needs it not
        }
    }
}
