package io.lampejo.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an encoder's graph takes and gives, read from the graph itself.
 *
 * @param output name of the output that vectors are read from
 * @param outputType float32 or float16
 * @param pooledByGraph the output is {@code [batch, width]} instead of {@code [batch, tokens,
 *     width]}
 * @param width of a vector
 */
record EncoderSignature(
        List<Input> inputs,
        String output,
        OnnxJavaType outputType,
        boolean pooledByGraph,
        int width) {

    /** What an input is fed with. All are int64 {@code [batch, tokens]}. */
    enum Role {
        INPUT_IDS,
        ATTENTION_MASK,
        TOKEN_TYPE_IDS,
        POSITION_IDS
    }

    record Input(String name, Role role) {}

    /** Outputs that hold vectors, the more finished ones first. */
    private static final List<String> POOLED = List.of("sentence_embedding", "text_embeds");

    private static final List<String> PER_TOKEN =
            List.of("last_hidden_state", "token_embeddings", "hidden_states", "output");

    EncoderSignature {
        inputs = List.copyOf(inputs);
    }

    static EncoderSignature of(OrtSession session, ModelInfo model) throws OrtException {
        List<Input> inputs = new ArrayList<>();
        for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
            inputs.add(new Input(input.getKey(), role(input.getKey(), input.getValue(), model)));
        }
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        String name =
                first(POOLED, outputs)
                        .or(() -> first(PER_TOKEN, outputs))
                        .or(() ->
                                outputs.size() == 1
                                        ? Optional.of(outputs.keySet().iterator().next())
                                        : Optional.empty())
                        .orElseThrow(() ->
                                unusable(
                                        model,
                                        "no output of its graph is known to hold vectors: "
                                                + String.join(", ", outputs.keySet())));
        NodeInfo output = outputs.get(name);
        if (output == null || !(output.getInfo() instanceof TensorInfo tensor)) {
            throw unusable(model, "the graph's output '" + name + "' is not a tensor");
        }
        if (tensor.type != OnnxJavaType.FLOAT && tensor.type != OnnxJavaType.FLOAT16) {
            throw unusable(model, "the graph's output '" + name + "' is " + tensor.type);
        }
        long[] shape = tensor.getShape();
        if (shape.length != 2 && shape.length != 3) {
            throw unusable(
                    model, "the graph's output '%s' has %d axes".formatted(name, shape.length));
        }
        long width = shape[shape.length - 1];
        if (width > 0 && width != model.space().dims()) {
            throw unusable(
                    model,
                    "its graph makes vectors of %d dimensions, its configuration says %d"
                            .formatted(width, model.space().dims()));
        }
        return new EncoderSignature(
                inputs, name, tensor.type, shape.length == 2, model.space().dims());
    }

    private static Role role(String name, NodeInfo node, ModelInfo model) {
        if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.INT64) {
            throw unusable(model, "the graph's input '" + name + "' is not an int64 tensor");
        }
        return switch (name) {
            case "input_ids" -> Role.INPUT_IDS;
            case "attention_mask" -> Role.ATTENTION_MASK;
            case "token_type_ids" -> Role.TOKEN_TYPE_IDS;
            case "position_ids" -> Role.POSITION_IDS;
            default ->
                    throw unusable(
                            model, "the graph has an input '" + name + "', which is unknown");
        };
    }

    private static Optional<String> first(List<String> names, Map<String, NodeInfo> outputs) {
        return names.stream().filter(outputs::containsKey).findFirst();
    }

    private static FailureException unusable(ModelInfo model, String reason) {
        return new FailureException(new Failure.ModelUnusable(model.id(), reason));
    }
}
