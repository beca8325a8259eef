package io.lampejo.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What an ONNX graph takes and gives, in the graph's order. */
record GraphSignature(List<Value> inputs, List<Value> outputs) {

    // Field numbers of onnx.proto3
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSION = 1;
    private static final int DIMENSION_VALUE = 1;

    GraphSignature {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * An input or output.
     *
     * @param shape one number for each axis; 0 where the graph leaves it open. Empty where no shape
     *     is stated
     */
    record Value(String name, List<Long> shape) {
        Value {
            shape = List.copyOf(shape);
        }
    }

    /**
     * Nothing of nodes and weights is read.
     *
     * @throws IOException where the file is cut off or no ONNX graph, or cannot be read
     */
    static GraphSignature of(Path graph) throws IOException {
        try (FileChannel channel = FileChannel.open(graph, StandardOpenOption.READ)) {
            ProtobufReader in = new ProtobufReader(channel);
            List<Value> inputs = new ArrayList<>();
            List<Value> outputs = new ArrayList<>();
            within(in, MODEL_GRAPH, in.size(), end -> values(in, end, inputs, outputs));
            return new GraphSignature(inputs, outputs);
        }
    }

    boolean takes(String input) {
        return inputs.stream().anyMatch(value -> value.name().equals(input));
    }

    boolean gives(String output) {
        return outputs.stream().anyMatch(value -> value.name().equals(output));
    }

    /** Whether it is made to continue something, whatever that is. */
    boolean decodes() {
        return gives("logits")
                && inputs.stream()
                        .map(Value::name)
                        .anyMatch(name ->
                                name.startsWith("past_")
                                        || name.equals("inputs_embeds")
                                        || name.equals("encoder_hidden_states"));
    }

    private static void values(
            ProtobufReader in, long graphEnd, List<Value> inputs, List<Value> outputs)
            throws IOException {
        while (in.position() < graphEnd) {
            ProtobufReader.Field field = in.field(graphEnd);
            if (field.delimited() && field.number() == GRAPH_INPUT) {
                inputs.add(value(in, field.end()));
            } else if (field.delimited() && field.number() == GRAPH_OUTPUT) {
                outputs.add(value(in, field.end()));
            }
            in.seek(field.end());
        }
    }

    private static Value value(ProtobufReader in, long end) throws IOException {
        String name = "";
        List<Long> shape = new ArrayList<>();
        while (in.position() < end) {
            ProtobufReader.Field field = in.field(end);
            if (field.number() == VALUE_NAME) {
                name = in.text(field.end());
            } else if (field.number() == VALUE_TYPE) {
                within(
                        in,
                        TYPE_TENSOR,
                        field.end(),
                        tensorEnd ->
                                within(
                                        in,
                                        TENSOR_SHAPE,
                                        tensorEnd,
                                        shapeEnd ->
                                                within(
                                                        in,
                                                        SHAPE_DIMENSION,
                                                        shapeEnd,
                                                        dimensionEnd ->
                                                                shape.add(
                                                                        dimension(
                                                                                in,
                                                                                dimensionEnd)))));
            }
            in.seek(field.end());
        }
        return new Value(name, shape);
    }

    private static long dimension(ProtobufReader in, long end) throws IOException {
        long value = 0;
        while (in.position() < end) {
            ProtobufReader.Field field = in.field(end);
            if (field.number() == DIMENSION_VALUE) {
                value = field.value();
            }
            in.seek(field.end());
        }
        return value;
    }

    /**
     * Visits the fields that have this number and content, in a message that ends at {@code end}.
     */
    private static void within(ProtobufReader in, int number, long end, Visitor visitor)
            throws IOException {
        while (in.position() < end) {
            ProtobufReader.Field field = in.field(end);
            if (field.number() == number && field.delimited()) {
                visitor.visit(field.end());
            }
            in.seek(field.end());
        }
    }

    /** Reads the content of a field, up to {@code end} at most. */
    @FunctionalInterface
    private interface Visitor {
        void visit(long end) throws IOException;
    }
}
