package io.lampejo.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.lampejo.http.wire.Requests;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Server-sent events over a bare socket, read no sooner than they are asked for. Each event must be
 * whole UTF-8 and be followed by a blank line.
 */
final class EventStream implements AutoCloseable {
    static final int USUAL_BUFFER = 64 * 1024;

    private static final int TIMEOUT_MILLIS = 120_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private int status;
    private final Map<String, String> headers = new TreeMap<>();
    private ByteBuffer chunk = ByteBuffer.allocate(0);
    private boolean whole;

    /**
     * An event.
     *
     * @param name empty where it has none
     */
    record Event(String name, String data) {

        boolean done() {
            return data.equals("[DONE]");
        }

        JsonNode json() {
            return Api.tree(data);
        }
    }

    /**
     * @param receiveBuffer bytes that the kernel keeps for a reader who does not read
     */
    EventStream(URI server, String path, String json, int receiveBuffer) {
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

    /** Status and headers; waits for them. */
    EventStream head() {
        status = Integer.parseInt(line().orElseThrow().split(" ")[1]);
        for (String line = line().orElseThrow(); !line.isEmpty(); line = line().orElseThrow()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return this;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The next event, comments passed over; empty where the body ends. */
    Optional<Event> next() {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        while (true) {
            int b = read();
            if (b < 0) {
                if (event.size() > 0) {
                    throw new AssertionError("half an event: " + event);
                }
                return Optional.empty();
            }
            event.write(b);
            if (b == '\n' && endsInBlankLine(event)) {
                String text = utf8(event.toByteArray());
                if (!text.startsWith(":")) {
                    return Optional.of(parse(text));
                }
                event.reset();
            }
        }
    }

    /** All events that are left. */
    List<Event> rest() {
        List<Event> events = new ArrayList<>();
        for (Optional<Event> event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    /** Whether the body came to its proper end, once it has ended. */
    boolean whole() {
        return whole;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsInBlankLine(ByteArrayOutputStream event) {
        byte[] bytes = event.toByteArray();
        return bytes.length > 1 && bytes[bytes.length - 2] == '\n';
    }

    private static Event parse(String text) {
        String name = "";
        String rest = text;
        if (rest.startsWith("event: ")) {
            int end = rest.indexOf('\n');
            name = rest.substring("event: ".length(), end);
            rest = rest.substring(end + 1);
        }
        if (!rest.startsWith("data: ") || rest.indexOf('\n') != rest.length() - 2) {
            throw new AssertionError("no event: " + text);
        }
        return new Event(name, rest.substring("data: ".length(), rest.length() - 2));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("a character is split", e);
        }
    }

    /** A byte of the body; -1 at its end. */
    private int read() {
        if (!chunk.hasRemaining()) {
            chunk = ByteBuffer.wrap(chunk());
        }
        return chunk.hasRemaining() ? chunk.get() & 0xFF : -1;
    }

    /** A chunk of the body; empty at its end. */
    private byte[] chunk() {
        Optional<String> size = line();
        if (size.isEmpty()) {
            return new byte[0];
        }
        try {
            byte[] bytes = in.readNBytes(Integer.parseInt(size.get(), 16));
            line();
            whole = bytes.length == 0;
            return bytes;
        } catch (SocketException _) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line; empty where the connection was closed instead. */
    private Optional<String> line() {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    return Optional.empty();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
        } catch (SocketException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(line.toString());
    }
}
