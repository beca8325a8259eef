package io.lampejo.models;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses the small JSON files of a model, as Python reads and writes them: {@code NaN} is let in,
 * and of fields of the same name the last one counts.
 *
 * <p>A tree of our own over the streaming parser: loading Jackson's data binding for it would take
 * longer than everything else that a catalogue does at start-up.
 */
final class Json {

    /** Its constraints bound the depth, and so the recursion here, to a thousand. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private Json() {}

    /** The object or list, or empty and a problem that names the file. */
    static Optional<JsonValue> parse(String file, byte[] content, Problems problems) {
        try (JsonParser parser =
                FACTORY.createParser(new String(content, StandardCharsets.UTF_8))) {
            JsonToken first = parser.nextToken();
            if (first == null || !first.isStructStart()) {
                problems.add(file + " holds no JSON object");
                return Optional.empty();
            }
            JsonValue tree = value(parser, first);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows");
            }
            return Optional.of(tree);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add("%s is not valid JSON (line %d)".formatted(file, line));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
    }

    /** Tokens of a file that is too large to be a tree. Closing the parser closes the stream. */
    static JsonParser stream(InputStream content) throws IOException {
        return FACTORY.createParser(content);
    }

    private static JsonValue value(JsonParser parser, JsonToken first) throws IOException {
        return switch (first) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> new JsonValue.Null();
            case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? new JsonValue.Real(parser.getDoubleValue())
                            : new JsonValue.Whole(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> new JsonValue.Real(parser.getDoubleValue());
            case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("a value does not begin with " + first);
        };
    }

    private static JsonValue fields(JsonParser parser) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return new JsonValue.Fields(fields);
    }

    private static JsonValue items(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
                next != JsonToken.END_ARRAY;
                next = parser.nextToken()) {
            items.add(value(parser, next));
        }
        return new JsonValue.Items(items);
    }
}
