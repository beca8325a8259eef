package io.lampejo.models.hub;

import java.util.Arrays;

/**
 * A file of a model at a hub.
 *
 * @param path inside the model, with {@code /} between its parts; never leads out of it
 */
record HubFile(String path, long bytes, ContentDigest digest) {
    HubFile {
        if (!safe(path) || bytes < 0) {
            throw new IllegalArgumentException("no file can be called that: " + path);
        }
    }

    /** Whether a name stays inside the model's directory on every system. */
    static boolean safe(String path) {
        return !path.isEmpty()
                && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f)
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
    }

    boolean isGraph() {
        return path.endsWith(".onnx");
    }
}
