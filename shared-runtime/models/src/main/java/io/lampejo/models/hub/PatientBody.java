package io.lampejo.models.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * The body of an answer, given up where nothing of it comes for too long: a connection can die
 * without a word. Used by one thread.
 */
final class PatientBody implements AutoCloseable {

    private final InputStream body;
    private final long patienceNanos;
    private final Thread watch;
    private volatile long heardNanos = System.nanoTime();
    private volatile boolean gaveUp;

    PatientBody(InputStream body, Duration patience) {
        this.body = body;
        this.patienceNanos = patience.toNanos();
        this.watch = Thread.ofVirtual().name("lampejo-hub-patience").start(this::watch);
    }

    /** Some of the body; -1 at its end. */
    int read(byte[] into, int length) throws IOException {
        int count;
        try {
            count = body.read(into, 0, length);
        } catch (IOException e) {
            throw gaveUp ? silence() : e;
        }
        if (gaveUp) {
            throw silence();
        }
        heardNanos = System.nanoTime();
        return count;
    }

    /** All of the body, up to so many bytes of it. */
    byte[] all(int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        for (int count = 0; count >= 0 && all.size() < most; ) {
            all.write(buffer, 0, count);
            count = read(buffer, buffer.length);
        }
        return all.toByteArray();
    }

    private static IOException silence() {
        return new HttpTimeoutException("nothing came for too long");
    }

    private void watch() {
        try {
            while (true) {
                long left = patienceNanos - (System.nanoTime() - heardNanos);
                if (left <= 0) {
                    gaveUp = true;
                    body.close(); // wakes the reader
                    return;
                }
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException | IOException _) {
            // the body is done with
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        body.close();
    }
}
