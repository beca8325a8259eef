package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import io.lampejo.http.JsonReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** Reads a request from JSON bytes. Thread-safe. */
final class AskJson {

    /** Deep enough for every content part there is. */
    static final int MAX_DEPTH = 32;

    private static final JsonReader JSON = new JsonReader(MAX_DEPTH);

    private AskJson() {}

    static Ask read(Buffer body) {
        return JSON.read(body, AskJson::decode);
    }

    static Ask read(byte[] bytes, int from, int length) {
        return JSON.read(bytes, from, length, AskJson::decode);
    }

    /** Reads from a parser that stands before the request object. */
    static Ask read(JsonParser parser) throws IOException {
        return JSON.read(parser, AskJson::decode);
    }

    private static Ask decode(JsonParser parser) throws IOException {
        return new AskDecoder(parser).decode();
    }
}
