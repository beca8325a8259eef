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
        use(directory, ONNX_RUNTIME, "onnxruntime4j_jni");
        use(directory, TOKENIZERS, "tokenizers");
    }

    private static void use(Path directory, String property, String library) {
        if (System.getProperty(property) == null
                && Files.exists(directory.resolve(System.mapLibraryName(library)))) {
            System.setProperty(property, directory.toString());
        }
    }
}
