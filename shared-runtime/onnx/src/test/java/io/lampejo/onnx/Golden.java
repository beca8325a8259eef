package io.lampejo.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Reads the JSON lines that the scripts in {@code src/test/python} write. */
final class Golden {
    static final Path RESOURCES = Path.of("src/test/resources");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    static List<JsonNode> lines(String file) {
        try {
            return Files.readAllLines(RESOURCES.resolve(file)).stream().map(Golden::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int[] ids(JsonNode line) {
        return JSON.convertValue(line.get("ids"), int[].class);
    }

    static float[] vector(JsonNode line) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(line.get("vector").asText()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
