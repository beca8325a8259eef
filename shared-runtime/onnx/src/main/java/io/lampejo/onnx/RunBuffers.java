package io.lampejo.onnx;

import io.lampejo.embedding.TokenSequence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The direct memory of one run. Grows to the largest run it has seen and is reused. Not
 * thread-safe: belongs to one run at a time.
 */
final class RunBuffers {
    /** Any id will do: the mask hides it. */
    private static final int PADDING = 0;

    private final Map<EncoderSignature.Role, LongBuffer> inputs =
            new EnumMap<>(EncoderSignature.Role.class);
    private ByteBuffer output = direct(0);

    RunBuffers() {
        for (EncoderSignature.Role role : EncoderSignature.Role.values()) {
            inputs.put(role, direct(0).asLongBuffer());
        }
    }

    /** Lays the sequences out as {@code [sequences, tokens]}, padded on the right. */
    void fill(List<TokenSequence> sequences, int tokens) {
        int size = sequences.size() * tokens;
        for (EncoderSignature.Role role : EncoderSignature.Role.values()) {
            LongBuffer buffer = reserve(role, size);
            for (int row = 0; row < sequences.size(); row++) {
                fill(role, buffer, sequences.get(row).ids(), tokens);
            }
            buffer.flip();
        }
    }

    LongBuffer input(EncoderSignature.Role role) {
        return Objects.requireNonNull(inputs.get(role));
    }

    /** Memory for an output of so many bytes. */
    ByteBuffer reserveOutput(int bytes) {
        if (output.capacity() < bytes) {
            output = direct(bytes);
        }
        return output.position(0).limit(bytes);
    }

    /** What the last run wrote. */
    ByteBuffer output() {
        return output;
    }

    private static void fill(EncoderSignature.Role role, LongBuffer row, int[] ids, int tokens) {
        switch (role) {
            case INPUT_IDS -> {
                for (int i = 0; i < tokens; i++) {
                    row.put(i < ids.length ? ids[i] : PADDING);
                }
            }
            case ATTENTION_MASK -> {
                for (int i = 0; i < tokens; i++) {
                    row.put(i < ids.length ? 1 : 0);
                }
            }
            case TOKEN_TYPE_IDS -> {
                for (int i = 0; i < tokens; i++) {
                    row.put(0);
                }
            }
            case POSITION_IDS -> {
                for (int i = 0; i < tokens; i++) {
                    row.put(i);
                }
            }
        }
    }

    private LongBuffer reserve(EncoderSignature.Role role, int size) {
        LongBuffer buffer = input(role);
        if (buffer.capacity() < size) {
            buffer = direct(size * Long.BYTES).asLongBuffer();
            inputs.put(role, buffer);
        }
        return buffer.clear();
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
