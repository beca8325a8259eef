package io.lampejo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes that each token stands for, out of a {@code tokenizer.json} with GPT-2's byte-level
 * alphabet. As <a href="https://github.com/openai/gpt-2">GPT-2's {@code bytes_to_unicode}</a> has
 * it: printable bytes are themselves, others are 256 and what follows, in order.
 */
final class TokenBytes {
    private final Map<Integer, byte[]> bytes = new HashMap<>();

    private TokenBytes() {}

    static TokenBytes of(Path tokenizer) {
        TokenBytes tokens = new TokenBytes();
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(tokenizer.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int[] alphabet = alphabet();
        json.at("/model/vocab")
                .properties()
                .forEach(token ->
                        tokens.bytes.put(
                                token.getValue().asInt(), bytes(token.getKey(), alphabet)));
        json.get("added_tokens")
                .forEach(token -> tokens.bytes.put(token.get("id").asInt(), new byte[0]));
        return tokens;
    }

    /** What tokens say together; special ones are silent. */
    String text(List<Integer> tokens) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        tokens.forEach(token -> all.writeBytes(bytes.get(token)));
        return all.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String token, int[] alphabet) {
        byte[] bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) alphabet[token.charAt(i)];
        }
        return bytes;
    }

    /** The byte of each character. */
    private static int[] alphabet() {
        int[] alphabet = new int[512];
        Arrays.fill(alphabet, -1);
        int next = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = b >= '!' && b <= '~' || b >= 0xA1 && b != 0xAD;
            alphabet[printable ? b : next++] = b;
        }
        return alphabet;
    }
}
