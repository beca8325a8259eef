package io.lampejo.functions.caching;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.call.CacheUse;
import io.lampejo.failure.FailureException;
import io.lampejo.http.JsonReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one written request. Fields that it does not know are refused by name: a misspelt one
 * would change what is looked for. Used once.
 */
final class RequestDecoder {
    /** Two levels more than the routes let a body have. */
    private static final JsonReader JSON = new JsonReader(130);

    private static final List<String> OF_LOOKUPS = List.of("url", "body", "headers");
    private static final List<String> OF_LINES =
            List.of("custom_id", "method", "url", "body", "headers");

    private static final int MAX_ID_CHARS = 512;

    private final List<String> fields;
    private final Set<String> seen = new HashSet<>();
    private @Nullable String customId;
    private @Nullable String url;
    private @Nullable Buffer body;
    private @Nullable CacheUse use;

    private RequestDecoder(List<String> fields) {
        this.fields = fields;
    }

    /** Of what is looked up. */
    static RequestDecoder ofLookup() {
        return new RequestDecoder(OF_LOOKUPS);
    }

    /** Of a line of a file, as OpenAI's Batch API has them. */
    static RequestDecoder ofLine() {
        return new RequestDecoder(OF_LINES);
    }

    /**
     * @throws FailureException naming the field that is wrong
     */
    WrittenRequest read(Buffer json) {
        return JSON.read(json, parser -> decode(parser, json));
    }

    /** What the caller calls the request; known as soon as it was read, whatever follows it. */
    @Nullable String customId() {
        return customId;
    }

    private WrittenRequest decode(JsonParser parser, Buffer json) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Wrong.body("There is nothing: a JSON object is needed.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw Wrong.body("This must be a JSON object, but it is " + Wrong.name(first) + ".");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            known(field);
            decode(field, parser, json);
        }
        if (parser.nextToken() != null) {
            throw Wrong.body("Something follows the JSON object.");
        }
        if (url == null) {
            throw Wrong.field("url", "'url' is missing.");
        }
        if (body == null) {
            throw Wrong.field("body", "'body' is missing.");
        }
        return new WrittenRequest(url, body, Optional.ofNullable(use));
    }

    private void known(String field) {
        if (!fields.contains(field)) {
            throw Wrong.field(
                    Wrong.shown(field),
                    "There is no field '%s', but: %s."
                            .formatted(Wrong.shown(field), String.join(", ", fields)));
        }
        if (!seen.add(field)) {
            throw Wrong.field(field, "'%s' is given twice.".formatted(field));
        }
    }

    private void decode(String field, JsonParser parser, Buffer json) throws IOException {
        switch (field) {
            case "custom_id" -> customId = customId(parser);
            case "method" -> method(parser);
            case "url" -> url = text(field, parser);
            case "body" -> body = object(field, parser, json);
            case "headers" -> use = HeaderFields.decode(parser);
            default -> throw new IllegalStateException("every known field is decoded: " + field);
        }
    }

    private static @Nullable String customId(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        String id = text("custom_id", parser);
        if (id.length() > MAX_ID_CHARS) {
            throw Wrong.field(
                    "custom_id",
                    "'custom_id' has more than %d characters.".formatted(MAX_ID_CHARS));
        }
        return id;
    }

    private static void method(JsonParser parser) throws IOException {
        if (!text("method", parser).equals("POST")) {
            throw Wrong.field("method", "'method' can be POST only.");
        }
    }

    private static String text(String field, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw Wrong.type(field, "a string", parser);
        }
        return parser.getText();
    }

    /** The object's own bytes: the route's decoder is to judge them. */
    private static Buffer object(String field, JsonParser parser, Buffer json) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Wrong.type(field, "an object", parser);
        }
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long to = parser.currentLocation().getByteOffset();
        return json.slice((int) from, (int) to);
    }
}
