package io.lampejo.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

/**
 * The table of cosines that a graph with fused attention keeps, a row for each position: {@code
 * cos_cache [positions, headDim / 2]}. A position without a row fails the run.
 */
final class RotaryCache {

    // Field numbers of onnx.proto3
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_NAME = 8;

    private RotaryCache() {}

    /**
     * Rows of the smallest such table; empty where the graph computes its positions.
     *
     * @throws IOException where the file is cut off or no ONNX graph, or cannot be read
     */
    static OptionalInt rows(Path graph) throws IOException {
        try (FileChannel channel = FileChannel.open(graph, StandardOpenOption.READ)) {
            ProtobufReader in = new ProtobufReader(channel);
            long least = Long.MAX_VALUE;
            while (in.position() < in.size()) {
                ProtobufReader.Field field = in.field(in.size());
                if (field.number() == MODEL_GRAPH && field.delimited()) {
                    least = Math.min(least, rowsIn(in, field.end()));
                }
                in.seek(field.end());
            }
            return least <= Integer.MAX_VALUE ? OptionalInt.of((int) least) : OptionalInt.empty();
        }
    }

    private static long rowsIn(ProtobufReader in, long graphEnd) throws IOException {
        long least = Long.MAX_VALUE;
        while (in.position() < graphEnd) {
            ProtobufReader.Field field = in.field(graphEnd);
            if (field.number() == GRAPH_INITIALIZER && field.delimited()) {
                least = Math.min(least, rowsOf(in, field.end()));
            }
            in.seek(field.end());
        }
        return least;
    }

    /** Rows of a tensor that is such a table; else no bound. */
    private static long rowsOf(ProtobufReader in, long end) throws IOException {
        boolean table = false;
        long rows = 0;
        while (in.position() < end) {
            ProtobufReader.Field field = in.field(end);
            if (field.number() == TENSOR_DIMS && rows == 0) {
                rows = field.delimited() ? in.number() : field.value();
            } else if (field.number() == TENSOR_NAME && field.delimited()) {
                table = in.text(field.end()).contains("cos_cache");
            }
            in.seek(field.end());
        }
        return table && rows > 0 ? rows : Long.MAX_VALUE;
    }
}
