package io.lampejo.models.hub;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where models come from and go to.
 *
 * @param base of the hub's addresses, without a slash at its end; a mirror has another one
 * @param directory of models, each in {@code owner/name}
 * @param token that tells the hub who asks; sent to {@code base} alone, never to where it redirects
 * @param network whether the hub may be asked
 */
public record HubSettings(URI base, Path directory, Optional<String> token, Network network) {

    /** The public hub. */
    public static final URI PUBLIC = URI.create("https://huggingface.co");

    public HubSettings {
        if (base.getHost() == null || !("" + base.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "a hub's address begins with https:// or http:// and a host: " + base);
        }
        base = URI.create(base.toString().replaceFirst("/+$", ""));
        directory = directory.toAbsolutePath().normalize();
    }

    /** Whether the hub may be asked. */
    public enum Network {
        ONLINE,
        /** What is on the disk must do. */
        OFFLINE
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "HubSettings[base=%s, directory=%s, %s, %s]"
                .formatted(base, directory, token.isPresent() ? "a token" : "no token", network);
    }
}
