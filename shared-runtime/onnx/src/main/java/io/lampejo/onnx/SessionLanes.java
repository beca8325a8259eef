package io.lampejo.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The lanes on which runs of one graph happen side by side, each with buffers of its own and, as
 * far as allowed, a session of its own.
 *
 * <p>Runs that share a session share its arena's lock. Two threads at short texts then fall into a
 * convoy in some processes and lose up to half of their throughput; long texts lose a quarter
 * always. A further session costs its weights in memory, so it is opened when a run first needs it,
 * and only for graphs small enough. Thread-safe.
 */
final class SessionLanes implements AutoCloseable {
    private final SessionOpener opener;
    private final int maxSessions;

    /**
     * Array-backed: the dead nodes of a linked queue keep one another alive from the old
     * generation.
     */
    private final ArrayDeque<Lane> idle = new ArrayDeque<>();

    private final List<OrtSession> sessions = new ArrayList<>();
    private int lanes;

    /** Opens another session of the same graph. */
    @FunctionalInterface
    interface SessionOpener {
        OrtSession open() throws OrtException;
    }

    /** A session and buffers that belong to one run at a time. */
    record Lane(OrtSession session, RunBuffers buffers) {}

    SessionLanes(OrtSession first, SessionOpener opener, int maxSessions) {
        this.sessions.add(first);
        this.opener = opener;
        this.maxSessions = maxSessions;
    }

    /** A lane that nobody else uses; the one used last is the warmest. */
    synchronized Lane take() throws OrtException {
        Lane lane = idle.pollFirst();
        return lane == null ? open() : lane;
    }

    synchronized void giveBack(Lane lane) {
        idle.addFirst(lane);
    }

    /** No lane may be in use. */
    @Override
    public synchronized void close() throws OrtException {
        idle.clear();
        for (OrtSession session : sessions) {
            session.close();
        }
    }

    private Lane open() throws OrtException {
        int session = lanes % maxSessions;
        if (session == sessions.size()) {
            sessions.add(opener.open());
        }
        lanes++;
        return new Lane(sessions.get(session), new RunBuffers());
    }
}
