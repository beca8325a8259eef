package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** Reads a request from JSON bytes. Thread-safe. */
final class AskJson {

    /** Deep enough for every content part there is. */
    static final int MAX_DEPTH = 32;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private AskJson() {}

    @SuppressWarnings("deprecation") // the one way to read a buffer without a copy
    static Ask read(Buffer body) {
        var bytes = body.getByteBuf();
        if (bytes.hasArray()) {
            return read(
                    bytes.array(),
                    bytes.arrayOffset() + bytes.readerIndex(),
                    bytes.readableBytes());
        }
        byte[] copy = body.getBytes();
        return read(copy, 0, copy.length);
    }

    static Ask read(byte[] bytes, int from, int length) {
        Utf8.require(bytes, from, length);
        try (JsonParser parser = JSON.createParser(bytes, from, length)) {
            return read(parser);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does no I/O", e);
        }
    }

    /** Reads from a parser that stands before the request object. */
    static Ask read(JsonParser parser) throws IOException {
        try {
            return new AskDecoder(parser).decode();
        } catch (StreamConstraintsException e) {
            throw Wrong.body(
                    "The JSON is nested more than %d deep, or has a name or number of unreasonable length."
                            .formatted(MAX_DEPTH));
        } catch (JsonEOFException e) {
            throw Wrong.body("The body ends in the middle of the JSON.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw Wrong.body(
                    at == null
                            ? "The body is not valid JSON."
                            : "The body is not valid JSON: line %d, column %d."
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }
}
