package io.lampejo.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the files in which an ONNX graph keeps tensors outside itself, and how long each must be.
 *
 * <p>Follows only the messages of {@code onnx.proto3} that can contain a tensor, and skips what the
 * tensors hold: a graph of 500 MB takes about as long as one of 5.
 */
public final class ExternalData {

    private static final int MAX_DEPTH = 64;

    /** Messages of {@code onnx.proto3}, and which of their fields lead on towards tensors. */
    private enum Message {
        MODEL,
        GRAPH,
        FUNCTION,
        NODE,
        ATTRIBUTE,
        SPARSE_TENSOR,
        TENSOR,
        EXTERNAL_ENTRY,
        OTHER;

        Message field(int number) {
            return switch (this) {
                case MODEL -> number == 7 ? GRAPH : number == 25 ? FUNCTION : OTHER;
                case GRAPH ->
                        switch (number) {
                            case 1 -> NODE;
                            case 5 -> TENSOR;
                            case 15 -> SPARSE_TENSOR;
                            default -> OTHER;
                        };
                case FUNCTION -> number == 7 ? NODE : OTHER;
                case NODE -> number == 5 ? ATTRIBUTE : OTHER;
                case ATTRIBUTE ->
                        switch (number) {
                            case 5, 10 -> TENSOR;
                            case 6, 11 -> GRAPH;
                            case 22, 23 -> SPARSE_TENSOR;
                            default -> OTHER;
                        };
                case SPARSE_TENSOR -> number == 1 || number == 2 ? TENSOR : OTHER;
                case TENSOR -> number == 13 ? EXTERNAL_ENTRY : OTHER;
                case EXTERNAL_ENTRY, OTHER -> OTHER;
            };
        }
    }

    private final ProtobufReader in;
    private final Map<String, Long> files = new TreeMap<>();

    private ExternalData(ProtobufReader in) {
        this.in = in;
    }

    /**
     * Locations as the graph writes them, each with the least length in bytes that its tensors
     * need.
     *
     * @throws IOException where the file is cut off or no ONNX graph, or cannot be read
     */
    public static Map<String, Long> of(Path graph) throws IOException {
        try (FileChannel channel = FileChannel.open(graph, StandardOpenOption.READ)) {
            ExternalData scan = new ExternalData(new ProtobufReader(channel));
            if (!scan.message(Message.MODEL, scan.in.size(), 0)) {
                throw new IOException("it holds no graph");
            }
            return scan.files;
        }
    }

    /** Whether a field of the message led on. */
    private boolean message(Message message, long end, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("graphs nested too deeply");
        }
        boolean ledOn = false;
        Map<String, String> entries = new HashMap<>();
        while (in.position() < end) {
            ProtobufReader.Field field = in.field(end);
            Message child = field.delimited() ? message.field(field.number()) : Message.OTHER;
            if (child == Message.EXTERNAL_ENTRY) {
                entry(field.end(), entries);
            } else if (child != Message.OTHER) {
                ledOn = true;
                message(child, field.end(), depth + 1);
            }
            in.seek(field.end());
        }
        note(entries);
        return ledOn;
    }

    /** A {@code StringStringEntryProto}: key is field 1, value is field 2. */
    private void entry(long end, Map<String, String> into) throws IOException {
        String key = "";
        String value = "";
        while (in.position() < end) {
            ProtobufReader.Field field = in.field(end);
            String text = in.text(field.end());
            if (field.number() == 1) {
                key = text;
            } else {
                value = text;
            }
        }
        into.put(key, value);
    }

    private void note(Map<String, String> entries) throws IOException {
        String location = entries.get("location");
        if (location == null) {
            return;
        }
        try {
            long offset = Long.parseLong(entries.getOrDefault("offset", "0"));
            long length = Long.parseLong(entries.getOrDefault("length", "1"));
            files.merge(location, Math.addExact(offset, length), Math::max);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IOException("the place of a tensor in its file is no number", e);
        }
    }
}
