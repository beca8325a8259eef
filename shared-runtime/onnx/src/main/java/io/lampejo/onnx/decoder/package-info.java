/** Decoder-only language models on ONNX Runtime: graph, key-value cache, loading. */
@NullMarked
package io.lampejo.onnx.decoder;

import org.jspecify.annotations.NullMarked;
