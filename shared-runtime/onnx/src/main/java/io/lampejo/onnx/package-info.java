/** Models run by ONNX Runtime on the CPU, and the tokenizers in front of them. */
@NullMarked
package io.lampejo.onnx;

import org.jspecify.annotations.NullMarked;
