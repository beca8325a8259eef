package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxJavaType;

/**
 * The tensors of keys and values of a graph, each {@code [batch, heads, tokens, width]}.
 *
 * @param tensors two for each layer
 * @param heads key-value heads
 * @param width of a head
 * @param type float32 or float16
 */
record CacheShape(int tensors, int heads, int width, OnnxJavaType type) {

    /** Bytes of one token in one head of one tensor. */
    int headBytes() {
        return width * type.size;
    }

    /** Bytes of one token over all tensors. */
    long bytesPerToken() {
        return (long) tensors * heads * headBytes();
    }
}
