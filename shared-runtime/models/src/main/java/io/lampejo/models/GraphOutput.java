package io.lampejo.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An output of an ONNX graph.
 *
 * @param shape one number for each axis; 0 where the graph leaves it open. Empty where no shape is
 *     stated
 */
record GraphOutput(String name, List<Long> shape) {

    // Field numbers of onnx.proto3
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSION = 1;
    private static final int DIMENSION_VALUE = 1;

    GraphOutput {
        shape = List.copyOf(shape);
    }

    /**
     * The outputs in the graph's order. Nothing of nodes and weights is read.
     *
     * @throws IOException where the file is cut off or no ONNX graph, or cannot be read
     */
    static List<GraphOutput> of(Path graph) throws IOException {
        try (FileChannel channel = FileChannel.open(graph, StandardOpenOption.READ)) {
            ProtobufReader in = new ProtobufReader(channel);
            List<GraphOutput> outputs = new ArrayList<>();
            within(
                    in,
                    MODEL_GRAPH,
                    in.size(),
                    graphEnd ->
                            within(
                                    in,
                                    GRAPH_OUTPUT,
                                    graphEnd,
                                    end -> outputs.add(output(in, end))));
            return List.copyOf(outputs);
        }
    }

    private static GraphOutput output(ProtobufReader in, long end) throws IOException {
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
        return new GraphOutput(name, shape);
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
