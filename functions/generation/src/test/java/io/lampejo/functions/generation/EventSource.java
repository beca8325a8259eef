package io.lampejo.functions.generation;

import io.lampejo.http.wire.Requests;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A reader of server-sent events over a bare socket, which reads no sooner than it is told to. */
final class EventSource implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private int status;
    private final Map<String, String> headers = new TreeMap<>();

    /** How a body ended. */
    enum End {
        /** With its last chunk. */
        WHOLE,
        /** In the middle. */
        CUT
    }

    /**
     * @param receiveBuffer bytes that the kernel keeps for a reader who does not read
     */
    EventSource(URI server, String path, String json, int receiveBuffer) {
        try {
            socket.setReceiveBufferSize(receiveBuffer);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream().write(Requests.post(path, json));
            in = new BufferedInputStream(socket.getInputStream(), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EventSource(URI server, String path, String json) {
        this(server, path, json, 64 * 1024);
    }

    /** Status and headers. */
    EventSource head() {
        status = Integer.parseInt(line().split(" ")[1]);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            throw new AssertionError("no stream, but " + status + " " + headers);
        }
        return this;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The next chunk of the body; empty at its end, null where it was cut. */
    String chunk() {
        String size = line();
        if (size == null) {
            return null;
        }
        try {
            byte[] chunk = in.readNBytes(Integer.parseInt(size, 16));
            line();
            return new String(chunk, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until a chunk holds the text. */
    void until(String text) {
        String chunk = chunk();
        while (!chunk.contains(text)) {
            chunk = chunk();
        }
    }

    /** The payloads of all events that are left, comments passed over. */
    List<String> events(End expected) {
        StringBuilder body = new StringBuilder();
        String chunk = chunk();
        for (; chunk != null && !chunk.isEmpty(); chunk = chunk()) {
            body.append(chunk);
        }
        if ((chunk == null ? End.CUT : End.WHOLE) != expected) {
            throw new AssertionError("not " + expected + " after " + body);
        }
        List<String> events = new ArrayList<>();
        for (String event : body.toString().split("\n\n")) {
            if (!event.startsWith(":")) {
                events.add(event.substring(event.indexOf("data: ") + "data: ".length()));
            }
        }
        return events;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    return line.isEmpty() ? null : line.toString();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
        } catch (java.net.SocketException reset) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
