package io.lampejo.models;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One file of a model on the class path.
 *
 * @param name where it belongs in the model's directory
 * @param resource what the class path calls it
 */
record BundledFile(String name, String resource, long bytes, String sha256) {

    /** Empty where the manifest does not say all of it. */
    static Optional<BundledFile> of(String name, JsonFields json) {
        Optional<String> resource = json.text("resource");
        Optional<String> sha256 = json.text("sha256");
        OptionalLong bytes = json.count("bytes");
        return resource.isPresent() && sha256.isPresent() && bytes.isPresent()
                ? Optional.of(
                        new BundledFile(name, resource.get(), bytes.getAsLong(), sha256.get()))
                : Optional.empty();
    }
}
