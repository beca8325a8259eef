package io.lampejo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The tiny language models that the engine's tests have, with random weights: they babble. */
final class Decoders {
    /** Concatenates its keys and values. ChatML, 320 tokens. */
    static final String CONCATENATING = "llama-gqa";

    /** Updates its keys and values in place. The same weights and tokenizer. */
    static final String IN_PLACE = "llama-genai";

    static final int VOCABULARY = 320;

    /** Most tokens of prompt and answer. */
    static final int WINDOW = 128;

    private static final Path DIRECTORY = Path.of(System.getProperty("lampejo.decoders"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What lets a server find them. */
    static final Map<String, String> CACHED = Map.of("LAMPEJO_MODELS_DIR", DIRECTORY.toString());

    /** The same, and each answer is computed: what is asked twice tells something. */
    static final Map<String, String> ENVIRONMENT =
            Map.of("LAMPEJO_MODELS_DIR", DIRECTORY.toString(), "LAMPEJO_CACHING_ENABLED", "false");

    private Decoders() {}

    /**
     * What transformers answers.
     *
     * @param prompt token ids
     * @param tokens the greedy ones that follow
     */
    record Golden(List<Integer> prompt, List<Integer> tokens) {}

    static List<Golden> goldens(String model) {
        try {
            return Files.readAllLines(DIRECTORY.resolve(model).resolve("golden.jsonl")).stream()
                    .map(Decoders::tree)
                    .filter(line -> "onnx/model.onnx".equals(line.path("graph").asText()))
                    .map(line -> new Golden(ids(line.get("ids")), ids(line.get("tokens"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tokens say to people: special ones are silent. */
    static String text(String model, List<Integer> tokens) {
        return TokenBytes.of(DIRECTORY.resolve(model).resolve("tokenizer.json")).text(tokens);
    }

    private static List<Integer> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
