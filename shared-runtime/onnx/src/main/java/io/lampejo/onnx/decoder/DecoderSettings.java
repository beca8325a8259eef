package io.lampejo.onnx.decoder;

import io.lampejo.generation.decoding.DecodingPolicy;
import io.lampejo.onnx.Sessions;

/**
 * How language models run here.
 *
 * @param threads that one run may use
 * @param waiting what they do between two pieces of work
 * @param rows sequences that decode together
 * @param maxContext most tokens of prompt and answer, where the model's own window is larger
 */
public record DecoderSettings(
        int threads, Sessions.Waiting waiting, int rows, int maxContext, DecodingPolicy policy) {
    public DecoderSettings {
        if (threads < 1 || rows < 1 || maxContext < 2) {
            throw new IllegalArgumentException("a thread, a row, two tokens");
        }
    }
}
