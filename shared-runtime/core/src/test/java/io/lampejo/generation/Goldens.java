package io.lampejo.generation;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Reads what the scripts under {@code src/test/python} have written. */
public final class Goldens {

    private Goldens() {}

    /** The lines of a file below {@code goldens/}, without its header. */
    public static List<JsonObject> lines(String file) {
        return text(file).lines().skip(1).map(line -> (JsonObject) JsonParser.parse(line)).toList();
    }

    public static JsonObject object(String file) {
        return (JsonObject) JsonParser.parse(text(file));
    }

    public static String string(JsonObject line, String field) {
        return ((JsonString) line.get(field)).text();
    }

    public static double number(JsonObject line, String field) {
        return ((JsonNumber) line.get(field)).value().doubleValue();
    }

    public static int[] ints(JsonObject line, String field) {
        return ((JsonArray) line.get(field)).items().stream().mapToInt(Goldens::whole).toArray();
    }

    /** Base64 of little-endian float32. */
    public static float[] floats(JsonObject line, String field) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(string(line, field)));
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private static int whole(JsonValue number) {
        return ((JsonNumber) number).value().intValueExact();
    }

    private static String text(String file) {
        try (InputStream in = Goldens.class.getResourceAsStream("/goldens/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
