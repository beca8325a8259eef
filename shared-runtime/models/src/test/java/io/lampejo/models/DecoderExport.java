package io.lampejo.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds directories of generation models as the hub lays them out. */
public final class DecoderExport {

    public static final String CONFIG =
            """
            {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 8,
             "num_attention_heads": 4, "num_key_value_heads": 2, "num_hidden_layers": 2,
             "max_position_embeddings": 64, "vocab_size": 100, "eos_token_id": 2}
            """;

    private final HubExport export;

    private DecoderExport(HubExport export) {
        this.export = export;
    }

    /** Two layers with a cache: everything that a model must have, and nothing else. */
    static DecoderExport llama(Path directory) {
        return new DecoderExport(
                HubExport.bert(directory)
                        .with("config.json", CONFIG)
                        .with("onnx/model.onnx", graph()));
    }

    public static byte[] graph() {
        return graphOf("input_ids", "attention_mask", "position_ids");
    }

    /** A graph with these inputs beside the caches of two layers. */
    static byte[] graphOf(String... inputs) {
        List<byte[]> fields = new ArrayList<>();
        for (String input : inputs) {
            fields.add(OnnxBytes.input(input, 0, 0));
        }
        for (int layer = 0; layer < 2; layer++) {
            for (String half : List.of("key", "value")) {
                fields.add(
                        OnnxBytes.input(
                                "past_key_values.%d.%s".formatted(layer, half), 0, 2, 0, 4));
                fields.add(OnnxBytes.output("present.%d.%s".formatted(layer, half), 0, 2, 0, 4));
            }
        }
        fields.add(OnnxBytes.output("logits", 0, 0, 100));
        return OnnxBytes.modelWith(fields.toArray(byte[][]::new));
    }

    DecoderExport with(String name, String content) {
        export.with(name, content);
        return this;
    }

    DecoderExport with(String name, byte[] content) {
        export.with(name, content);
        return this;
    }

    DecoderExport without(String name) {
        export.without(name);
        return this;
    }

    Reading read() {
        return export.read();
    }

    GenerationModel model() {
        return switch (read()) {
            case Reading.Generation(GenerationModel model, GenerationDetails _) -> model;
            case Reading.Embedding _ -> throw new AssertionError("it is an embedding model");
            case Reading.Incomplete(String _, String reason) -> throw new AssertionError(reason);
        };
    }

    /** What keeps it from being used. */
    String reason() {
        return export.reason();
    }
}
