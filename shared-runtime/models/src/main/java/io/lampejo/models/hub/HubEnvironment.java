package io.lampejo.models.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings in the environment variables that Hugging Face's own tools read. */
public final class HubEnvironment {

    private static final Set<String> TRUE = Set.of("1", "on", "yes", "true");

    private final Map<String, String> environment;

    public HubEnvironment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * @throws IllegalArgumentException where {@code HF_ENDPOINT} is no address
     */
    public HubSettings settings(Path directory) {
        return new HubSettings(base(), directory, token(), network());
    }

    /** {@code HF_ENDPOINT}, else the public hub. */
    public URI base() {
        return value("HF_ENDPOINT").map(URI::create).orElse(HubSettings.PUBLIC);
    }

    /** {@code HF_HUB_OFFLINE}. */
    public HubSettings.Network network() {
        boolean offline =
                value("HF_HUB_OFFLINE")
                        .filter(value -> TRUE.contains(value.toLowerCase(Locale.ROOT)))
                        .isPresent();
        return offline ? HubSettings.Network.OFFLINE : HubSettings.Network.ONLINE;
    }

    /**
     * {@code HF_TOKEN}, else the content of the file that {@code HF_TOKEN_PATH} names, or of {@code
     * token} in {@code HF_HOME}, which is {@code ~/.cache/huggingface} where nothing says
     * otherwise.
     */
    public Optional<String> token() {
        return value("HF_TOKEN")
                .or(() -> value("HUGGING_FACE_HUB_TOKEN"))
                .or(() -> tokenFile().flatMap(HubEnvironment::content));
    }

    /**
     * Where pulled models go: {@code LAMPEJO_MODELS_DIR}, else {@code ~/.cache/lampejo/hub}. Empty
     * where there is neither, nor a home.
     */
    public Optional<Path> directory() {
        return value("LAMPEJO_MODELS_DIR").map(Path::of).or(this::cacheDirectory);
    }

    /** {@code ~/.cache/lampejo/hub}: models that were pulled without a directory of the user's. */
    public Optional<Path> cacheDirectory() {
        return value("HOME").map(home -> Path.of(home, ".cache", "lampejo", "hub"));
    }

    private Optional<Path> tokenFile() {
        return value("HF_TOKEN_PATH")
                .map(Path::of)
                .or(() -> value("HF_HOME").map(home -> Path.of(home, "token")))
                .or(() ->
                        value("HOME").map(home -> Path.of(home, ".cache", "huggingface", "token")));
    }

    private static Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException _) {
            return Optional.empty(); // most users have none
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
