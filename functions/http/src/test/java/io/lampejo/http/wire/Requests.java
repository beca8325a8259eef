package io.lampejo.http.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Requests as bytes. */
public final class Requests {
    private Requests() {}

    public static byte[] post(String path, String json) {
        return post(path, utf8(json), "Content-Type: application/json");
    }

    public static byte[] post(String path, byte[] body, String... headers) {
        return join(head("POST", path, join(headers, "Content-Length: " + body.length)), body);
    }

    /** A request without a body. */
    public static byte[] bare(String method, String path, String... headers) {
        return head(method, path, headers);
    }

    /** In chunks of 10 000 bytes. */
    public static byte[] chunked(String path, byte[] body, String... headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head("POST", path, join(headers, "Transfer-Encoding: chunked")));
        for (int from = 0; from < body.length; from += 10_000) {
            int size = Math.min(10_000, body.length - from);
            out.writeBytes(utf8(Integer.toHexString(size) + "\r\n"));
            out.write(body, from, size);
            out.writeBytes(utf8("\r\n"));
        }
        out.writeBytes(utf8("0\r\n\r\n"));
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] head(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: test\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String[] join(String[] some, String last) {
        String[] all = java.util.Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }
}
