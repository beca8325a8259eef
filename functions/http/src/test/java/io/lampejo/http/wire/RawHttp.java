package io.lampejo.http.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 over a bare socket, for requests that well-behaved clients refuse to send. */
public final class RawHttp implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public RawHttp(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /**
     * A response.
     *
     * @param status 0 where the connection was closed without one
     * @param headers names in lower case
     * @param interim statuses that came before, as 100
     */
    public record Response(
            int status, Map<String, String> headers, String body, List<Integer> interim) {}

    /** Sends one request on its own connection. */
    public static Response exchange(String host, int port, byte[] request) throws IOException {
        try (RawHttp http = new RawHttp(host, port)) {
            try {
                http.send(request);
            } catch (IOException e) {
                // The server may have answered and hung up before it was all sent.
            }
            return http.receive();
        }
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public void send(String ascii) throws IOException {
        send(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Response receive() throws IOException {
        List<Integer> interim = new java.util.ArrayList<>();
        while (true) {
            String statusLine = line();
            if (statusLine == null) {
                return new Response(0, Map.of(), "", interim);
            }
            int status = Integer.parseInt(statusLine.split(" ")[1]);
            Map<String, String> headers = headers();
            if (status < 200) {
                interim.add(status);
            } else {
                return new Response(status, headers, body(headers), interim);
            }
        }
    }

    /**
     * The status that comes next, such as 100, without what may follow its headers; 0 at the end.
     */
    public int receiveInterim() throws IOException {
        String statusLine = line();
        if (statusLine == null) {
            return 0;
        }
        headers();
        return Integer.parseInt(statusLine.split(" ")[1]);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else if (headers.containsKey("content-length")) {
            body.write(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
        } else {
            body.write(in.readAllBytes());
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunkSize() throws IOException {
        String line = line();
        return line == null ? 0 : Integer.parseInt(line.strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        try {
            while ((c = in.read()) != '\n') {
                if (c < 0) {
                    return line.isEmpty() ? null : line.toString();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
        } catch (java.net.SocketException reset) {
            return null;
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
