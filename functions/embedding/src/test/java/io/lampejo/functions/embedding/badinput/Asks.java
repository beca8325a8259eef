package io.lampejo.functions.embedding.badinput;

import io.lampejo.http.wire.Requests;

/** Requests for embeddings as bytes. */
public final class Asks {
    private static final String PATH = "/v1/embeddings";

    private Asks() {}

    public static byte[] post(String json) {
        return Requests.post(PATH, json);
    }

    public static byte[] post(byte[] body) {
        return post(body, "Content-Type: application/json");
    }

    public static byte[] post(byte[] body, String... headers) {
        return Requests.post(PATH, body, headers);
    }

    /** In chunks of 10 000 bytes. */
    public static byte[] chunked(byte[] body, String... headers) {
        return Requests.chunked(PATH, body, headers);
    }
}
