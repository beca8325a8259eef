package io.lampejo.models.hub;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to pull a model, among all processes of this machine that use the same directory. Held
 * by the thread that took it. A process that dies gives it back.
 */
final class PullLock implements AutoCloseable {

    /** A file lock is the process's; this is for its threads. */
    private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private final ReentrantLock mine;
    private final FileChannel channel;

    private PullLock(ReentrantLock mine, FileChannel channel) {
        this.mine = mine;
        this.channel = channel;
    }

    /** Waits for whoever pulls the model now. */
    static PullLock take(Path workplace, Progress progress)
            throws HubException, InterruptedException {
        Path file = workplace.resolve("lock");
        ReentrantLock mine = IN_PROCESS.computeIfAbsent(file, _ -> new ReentrantLock());
        if (!mine.tryLock()) {
            sayThatItWaits(progress);
            mine.lockInterruptibly();
        }
        try {
            Files.createDirectories(workplace);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(channel, progress);
                return new PullLock(mine, channel);
            } catch (IOException e) {
                try (channel) {
                    throw e;
                }
            }
        } catch (FileLockInterruptionException e) {
            mine.unlock();
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException e) {
            mine.unlock();
            throw Disk.failure(file, e);
        }
    }

    /** The lock lasts until the channel is closed. */
    private static void lock(FileChannel channel, Progress progress) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            sayThatItWaits(progress);
            lock = channel.lock();
        }
        if (!lock.isValid()) {
            throw new IOException("the lock was lost at once");
        }
    }

    private static void sayThatItWaits(Progress progress) {
        progress.waiting("another pull of this model is under way", Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            mine.unlock(); // after the file's lock: one process may hold that only once
        }
    }
}
