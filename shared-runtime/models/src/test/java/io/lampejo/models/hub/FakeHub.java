package io.lampejo.models.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lampejo.models.DecoderExport;
import io.lampejo.models.OnnxBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A hub with one model, and the storage that it redirects to for files that Git LFS would keep: a
 * second server, on another port. Answers as the public hub does, unless a test wants trouble.
 */
final class FakeHub implements AutoCloseable {

    static final String MODEL = "acme/writer";
    static final String COMMIT = "5c38ec7c405ec4b44b94cc5a9bb96e735b38267a";

    private static final int LFS_FROM_BYTES = 1000;

    /** Handles a request in the server's place; says whether it did. */
    @FunctionalInterface
    interface Trouble {
        boolean handle(HttpExchange exchange, byte[] content) throws IOException;
    }

    /**
     * A request that came.
     *
     * @param server {@code hub} or {@code storage}
     */
    record Seen(
            String server,
            String method,
            String path,
            Optional<String> authorization,
            Optional<String> range) {}

    final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    final Queue<Trouble> listing = new ConcurrentLinkedQueue<>();
    final Queue<Trouble> small = new ConcurrentLinkedQueue<>();
    final Queue<Trouble> storage = new ConcurrentLinkedQueue<>();
    final ConcurrentSkipListSet<String> revisions =
            new ConcurrentSkipListSet<>(List.of("main", COMMIT));
    volatile boolean ranges = true;
    volatile boolean lengthsListed = true;
    volatile String prefix = "";
    volatile String tagSuffix = "";
    volatile String about = "\"pipeline_tag\": \"text-generation\"";

    private final Map<byte[], String> digests =
            Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<Seen> seen = new ArrayList<>();
    private final HttpServer hub;
    private final HttpServer store;

    FakeHub() throws IOException {
        hub = server(this::hub);
        store = server(this::storage);
        files.put("config.json", DecoderExport.CONFIG.getBytes(StandardCharsets.UTF_8));
        files.put("tokenizer.json", text("{\"version\": \"1.0\"}"));
        files.put("generation_config.json", text("{\"temperature\": 0.5}"));
        files.put("chat_template.jinja", text("{{ messages }}"));
        files.put("README.md", text("# A model"));
        files.put("onnx/model_q4.onnx", graph(10_000));
        files.put("onnx/model.onnx", graph(20_000));
        files.put("pytorch_model.bin", new byte[5000]);
    }

    /** A decoder with so many bytes of weights, which are not all the same. */
    static byte[] graph(int weights) {
        byte[] graph =
                OnnxBytes.concat(DecoderExport.graph(), OnnxBytes.model(OnnxBytes.inline(weights)));
        int start = graph.length - weights;
        for (int i = 0; i < weights; i++) {
            graph[start + i] = (byte) (i * 31 + i / 256);
        }
        return graph;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    URI base() {
        return URI.create("http://127.0.0.1:%d%s".formatted(hub.getAddress().getPort(), prefix));
    }

    List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    List<Seen> seenFrom(String server) {
        return seen().stream().filter(request -> request.server().equals(server)).toList();
    }

    void forget() {
        synchronized (seen) {
            seen.clear();
        }
    }

    /** Answers with a status, and headers {@code name: value}. */
    static Trouble status(int status, String... headers) {
        return (exchange, _) -> {
            for (String header : headers) {
                int colon = header.indexOf(": ");
                exchange.getResponseHeaders()
                        .add(header.substring(0, colon), header.substring(colon + 2));
            }
            exchange.sendResponseHeaders(status, -1);
            return true;
        };
    }

    /** Sends so many bytes of an answer, and hangs up. */
    Trouble cut(int after) {
        return (exchange, content) -> {
            if (probes(exchange)) {
                return false;
            }
            respond(exchange, tag(content), content, after);
            return true;
        };
    }

    /** A bit here and there is another one; the tag says nothing of it. */
    Trouble damaged() {
        return (exchange, content) -> {
            if (probes(exchange)) {
                return false;
            }
            byte[] other = content.clone();
            for (int i = 0; i < other.length; i += 100) {
                other[i] ^= 4;
            }
            respond(exchange, tag(content), other, Integer.MAX_VALUE);
            return true;
        };
    }

    private static boolean probes(HttpExchange exchange) {
        return "bytes=0-0".equals(exchange.getRequestHeaders().getFirst("Range"));
    }

    private void hub(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(prefix.length());
        note("hub", exchange, path);
        String api = "/api/models/%s/revision/".formatted(MODEL);
        String resolve = "/%s/resolve/".formatted(MODEL);
        if (path.startsWith(api)) {
            Trouble trouble = listing.poll();
            if (trouble != null && trouble.handle(exchange, new byte[0])) {
                return;
            }
            if (!revisions.contains(path.substring(api.length()))) {
                status(404, "X-Error-Code: RevisionNotFound").handle(exchange, new byte[0]);
                return;
            }
            send(exchange, text(listing()));
        } else if (path.startsWith(resolve)) {
            String rest = path.substring(resolve.length());
            content(exchange, rest.substring(rest.indexOf('/') + 1));
        } else {
            status(401, "X-Error-Code: RepoNotFound").handle(exchange, new byte[0]);
        }
    }

    private void content(HttpExchange exchange, String path) throws IOException {
        byte[] content = files.get(path);
        if (content == null) {
            status(404, "X-Error-Code: EntryNotFound").handle(exchange, new byte[0]);
            return;
        }
        exchange.getResponseHeaders().add("X-Repo-Commit", COMMIT);
        if (content.length < LFS_FROM_BYTES) {
            exchange.getResponseHeaders().add("ETag", "\"" + gitBlob(content) + "\"");
            Trouble trouble = small.poll();
            if (trouble == null || !trouble.handle(exchange, content)) {
                respond(exchange, tag(content), content, Integer.MAX_VALUE);
            }
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.add("X-Linked-ETag", "\"" + digest(content) + "\"");
        headers.add("X-Linked-Size", Integer.toString(content.length));
        headers.add(
                "Location",
                "http://127.0.0.1:%d/blobs/%s?signature=abc"
                        .formatted(store.getAddress().getPort(), digest(content)));
        exchange.sendResponseHeaders(302, -1);
    }

    private void storage(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        note("storage", exchange, path);
        byte[] content =
                files.values().stream()
                        .filter(file -> path.equals("/blobs/" + digest(file)))
                        .findFirst()
                        .orElseThrow();
        Trouble trouble = storage.poll();
        if (trouble == null || !trouble.handle(exchange, content)) {
            respond(exchange, tag(content), content, Integer.MAX_VALUE);
        }
    }

    /** All of the content or the range that is asked for, up to some bytes of it. */
    private void respond(HttpExchange exchange, String tag, byte[] content, int most)
            throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        var headers = exchange.getResponseHeaders();
        if (!headers.containsKey("ETag")) {
            headers.add("ETag", tag);
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.add("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        byte[] answer = content;
        int status = 200;
        if (ranges && range != null && (ifRange == null || ifRange.equals(tag))) {
            String[] ends = range.substring("bytes=".length()).split("-");
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[1]);
            headers.add("Content-Range", "bytes %d-%d/%d".formatted(from, to, content.length));
            answer = Arrays.copyOfRange(content, from, to + 1);
            status = 206;
        }
        exchange.sendResponseHeaders(status, answer.length);
        OutputStream out = exchange.getResponseBody();
        out.write(answer, 0, Math.min(most, answer.length));
        out.flush();
    }

    private String tag(byte[] content) {
        return "\"" + digest(content).substring(0, 8) + tagSuffix + "\"";
    }

    private String listing() {
        String siblings =
                files.entrySet().stream()
                        .map(file -> sibling(file.getKey(), file.getValue()))
                        .collect(Collectors.joining(","));
        return """
        {"id": "%s", "sha": "%s", "lastModified": "2026-01-31T12:00:00.000Z", %s, "siblings": [%s]}
        """
                .formatted(MODEL, COMMIT, about, siblings);
    }

    private String sibling(String path, byte[] content) {
        if (!lengthsListed) {
            return "{\"rfilename\": \"%s\"}".formatted(path);
        }
        String lfs =
                content.length < LFS_FROM_BYTES
                        ? ""
                        : ", \"lfs\": {\"sha256\": \"%s\", \"size\": %d, \"pointerSize\": 130}"
                                .formatted(digest(content), content.length);
        return "{\"rfilename\": \"%s\", \"size\": %d, \"blobId\": \"%s\"%s}"
                .formatted(path, content.length, gitBlob(content), lfs);
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void note(String server, HttpExchange exchange, String path) {
        synchronized (seen) {
            seen.add(
                    new Seen(
                            server,
                            exchange.getRequestMethod(),
                            path,
                            Optional.ofNullable(
                                    exchange.getRequestHeaders().getFirst("Authorization")),
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))));
        }
    }

    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(Handler handler) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        handler.handle(exchange);
                    }
                });
        server.start();
        return server;
    }

    private String digest(byte[] content) {
        return digests.computeIfAbsent(content, FakeHub::sha256);
    }

    static String sha256(byte[] content) {
        return hex("SHA-256", content);
    }

    private static String gitBlob(byte[] content) {
        return hex("SHA-1", OnnxBytes.concat(text("blob %d\0".formatted(content.length)), content));
    }

    private static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        hub.stop(0);
        store.stop(0);
    }
}
