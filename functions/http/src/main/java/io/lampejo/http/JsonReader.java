package io.lampejo.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/**
 * Reads requests from JSON bytes, and says what is wrong with bytes that are no JSON. Thread-safe.
 */
public final class JsonReader {
    private final int maxDepth;
    private final JsonFactory json;

    /** Makes a request of the value that the parser stands before. */
    @FunctionalInterface
    public interface Decoder<T> {
        T decode(JsonParser parser) throws IOException;
    }

    /**
     * @param maxDepth how deep objects and arrays may be nested
     */
    public JsonReader(int maxDepth) {
        this.maxDepth = maxDepth;
        this.json =
                JsonFactory.builder()
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(maxDepth)
                                        .maxStringLength(Integer.MAX_VALUE)
                                        .build())
                        .build();
    }

    @SuppressWarnings("deprecation") // the one way to read a buffer without a copy
    public <T> T read(Buffer body, Decoder<T> decoder) {
        var bytes = body.getByteBuf();
        if (bytes.hasArray()) {
            return read(
                    bytes.array(),
                    bytes.arrayOffset() + bytes.readerIndex(),
                    bytes.readableBytes(),
                    decoder);
        }
        byte[] copy = body.getBytes();
        return read(copy, 0, copy.length, decoder);
    }

    public <T> T read(byte[] bytes, int from, int length, Decoder<T> decoder) {
        Utf8.require(bytes, from, length);
        try (JsonParser parser = json.createParser(bytes, from, length)) {
            return read(parser, decoder);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does no I/O", e);
        }
    }

    /** Reads from a parser that stands before the request. */
    public <T> T read(JsonParser parser, Decoder<T> decoder) throws IOException {
        try {
            return decoder.decode(parser);
        } catch (StreamConstraintsException e) {
            throw wrong(
                    "The JSON is nested more than %d deep, or has a name or number of unreasonable length."
                            .formatted(maxDepth));
        } catch (JsonEOFException e) {
            throw wrong("The body ends in the middle of the JSON.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw wrong(
                    at == null
                            ? "The body is not valid JSON."
                            : "The body is not valid JSON: line %d, column %d."
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    private static FailureException wrong(String message) {
        return new FailureException(new Failure.InvalidInput("", message));
    }
}
