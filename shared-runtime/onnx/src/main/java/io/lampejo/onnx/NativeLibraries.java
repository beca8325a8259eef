package io.lampejo.onnx;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the native libraries are. A packaged deployable has them unpacked beside its jars;
 * everywhere else (tests, dev mode) ONNX Runtime and the tokenizers unpack their own from their
 * jars.
 */
public final class NativeLibraries {
    private static final String ONNX_RUNTIME = "onnxruntime.native.path";
    private static final String TOKENIZERS = "RUST_LIBRARY_PATH";

    private NativeLibraries() {}

    /**
     * Uses the libraries of {@code directory} for those that it holds. To be called before the
     * first model is loaded; what the operator has set by hand stays.
     */
    public static void useFrom(Path directory) {
        Path onnxRuntime = directory.resolve(System.mapLibraryName("onnxruntime4j_jni"));
        use(ONNX_RUNTIME, onnxRuntime, directory);
        Path tokenizers = directory.resolve(System.mapLibraryName("tokenizers"));
        use(
                TOKENIZERS,
                tokenizers,
                tokenizers); // DJL 0.38 takes a directory only where it has CUDA
    }

    private static void use(String property, Path library, Path value) {
        if (System.getProperty(property) == null && Files.exists(library)) {
            System.setProperty(property, value.toString());
        }
    }
}
