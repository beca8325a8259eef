package io.lampejo.models;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes just enough protobuf to make ONNX graphs by hand. Field numbers are those of onnx.proto3.
 */
public final class OnnxBytes {

    private OnnxBytes() {}

    /** A model whose graph has these tensors among its initializers. */
    public static byte[] model(byte[]... initializers) {
        return concat(varintField(1, 8), field(7, graph(initializers)));
    }

    /** A model whose graph has these fields after its weights. */
    static byte[] modelWith(byte[]... fields) {
        byte[] weights = field(5, inline(16));
        return concat(varintField(1, 8), field(7, concat(weights, concat(fields))));
    }

    /** A graph's field that declares a float tensor as its output; 0 is an axis left open. */
    static byte[] output(String name, int... shape) {
        return field(12, value(name, shape));
    }

    /** As {@link #output}, for an input. */
    static byte[] input(String name, int... shape) {
        return field(11, value(name, shape));
    }

    private static byte[] value(String name, int... shape) {
        byte[] axes = {};
        for (int axis : shape) {
            byte[] named = field(2, "axis".getBytes(StandardCharsets.UTF_8));
            axes = concat(axes, field(1, axis == 0 ? named : varintField(1, axis)));
        }
        byte[] tensor = concat(varintField(1, 1), field(2, axes));
        return concat(field(1, name.getBytes(StandardCharsets.UTF_8)), field(2, field(1, tensor)));
    }

    static byte[] graph(byte[]... initializers) {
        byte[] graph = field(2, "graph".getBytes(StandardCharsets.UTF_8));
        for (byte[] tensor : initializers) {
            graph = concat(graph, field(5, tensor));
        }
        return graph;
    }

    /** A model whose only tensor is the value of a node's attribute, in a graph inside a node. */
    static byte[] nested(byte[] tensor) {
        byte[] constant = field(5, field(5, tensor));
        byte[] inner = field(1, constant);
        byte[] branch = field(1, field(5, field(6, inner)));
        return field(7, branch);
    }

    /** A tensor that holds its data itself. */
    public static byte[] inline(int bytes) {
        return concat(varintField(1, bytes), varintField(2, 2), field(9, new byte[bytes]));
    }

    /** A tensor whose data lies in another file. */
    public static byte[] external(String location, long offset, long length) {
        return concat(
                varintField(2, 2),
                field(13, entry("location", location)),
                field(13, entry("offset", Long.toString(offset))),
                field(13, entry("length", Long.toString(length))),
                varintField(14, 1));
    }

    static byte[] externalWith(String key, String value) {
        return concat(field(13, entry("location", "data")), field(13, entry(key, value)));
    }

    private static byte[] entry(String key, String value) {
        return concat(
                field(1, key.getBytes(StandardCharsets.UTF_8)),
                field(2, value.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] field(int number, byte[] content) {
        return concat(varint(number << 3 | 2), varint(content.length), content);
    }

    static byte[] varintField(int number, long value) {
        return concat(varint(number << 3), varint(value));
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
