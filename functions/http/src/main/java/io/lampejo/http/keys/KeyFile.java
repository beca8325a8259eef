package io.lampejo.http.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of keys: {@code TENANT:KEY} or {@code TENANT:sha256:HEX} a line, any number of lines for a
 * tenant; empty lines and lines that begin with {@code #} are passed over. To change it while it is
 * read, put another one in its place by renaming. Not thread-safe.
 */
final class KeyFile {
    private final Path path;
    private @Nullable KeyDigest seen;

    KeyFile(Path path) {
        this.path = path;
    }

    /**
     * The keys in it, where it is not as it was at the last call.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException naming the first line that is wrong, once for each change
     */
    Optional<List<ApiKey>> changed() throws IOException {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        KeyDigest now = KeyDigest.of(text);
        if (now.equals(seen)) {
            return Optional.empty();
        }
        seen = now;
        return Optional.of(keys(text.lines().toList()));
    }

    private static List<ApiKey> keys(List<String> lines) {
        List<ApiKey> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                keys.add(KeyText.tenantKey(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "line %d %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        return keys;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
