package io.lampejo.http.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The API keys of a deployment, which provides them as a bean. Keeps digests only. Thread-safe. */
public final class ApiKeys {

    /** Everybody may do everything. */
    public static final ApiKeys NONE = of(List.of(), List.of());

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    private final List<ApiKey> fixed;
    private final @Nullable KeyFile file;
    private volatile KeyRing ring;
    private @Nullable String problem;

    private ApiKeys(List<ApiKey> fixed, @Nullable KeyFile file, List<ApiKey> fromFile) {
        this.fixed = fixed;
        this.file = file;
        this.ring = ring(fromFile);
    }

    /**
     * @param tenants each {@code TENANT:KEY} or {@code TENANT:sha256:HEX}; several for one tenant
     *     let its keys be rotated
     * @param admin each {@code KEY} or {@code sha256:HEX}
     * @throws IllegalArgumentException naming the first that is wrong, never showing it
     */
    public static ApiKeys of(List<String> tenants, List<String> admin) {
        List<ApiKey> keys = new ArrayList<>(each(tenants, "lampejo.http.keys", KeyText::tenantKey));
        keys.addAll(
                each(
                        admin,
                        "lampejo.http.admin-key",
                        text -> new ApiKey(KeyText.key(text.strip()), new Caller.Admin())));
        return new ApiKeys(List.copyOf(keys), null, List.of());
    }

    /**
     * These, and those in a file of one {@code TENANT:KEY} or {@code TENANT:sha256:HEX} a line.
     *
     * @throws IllegalArgumentException where it cannot be read, or naming the first line that is
     *     wrong
     */
    public ApiKeys andThoseIn(Path path) {
        KeyFile keys = new KeyFile(path);
        try {
            return new ApiKeys(fixed, keys, keys.changed().orElse(List.of()));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "lampejo.http.keys-file: cannot be read: " + path, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "lampejo.http.keys-file: %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Whether there are any. */
    public boolean any() {
        return file != null || !fixed.isEmpty();
    }

    /** Whether callers need one. With a file they do, even while it is empty. */
    public boolean required() {
        return file != null
                || fixed.stream().anyMatch(key -> key.caller() instanceof Caller.Tenant);
    }

    /** Whether {@link #refresh()} can change them. */
    public boolean refreshable() {
        return file != null;
    }

    /** Whom a key names. */
    public Optional<Caller> caller(String key) {
        return ring.caller(key);
    }

    /**
     * Takes in what changed in the file. Where that cannot be read or is wrong, the keys stay as
     * they are and the log says so once. Reads the file, so not for an event loop.
     */
    public synchronized void refresh() {
        KeyFile keys = file;
        if (keys == null) {
            return;
        }
        try {
            Optional<List<ApiKey>> changed = keys.changed();
            if (changed.isPresent()) {
                ring = ring(changed.get());
                LOG.infof("Read the API keys in %s", keys);
            }
            problem = null;
        } catch (IOException | IllegalArgumentException e) {
            String now = String.valueOf(e.getMessage());
            if (!now.equals(problem)) {
                problem = now;
                LOG.warnf("The API keys stay as they were: %s (%s)", now, keys);
            }
        }
    }

    private KeyRing ring(List<ApiKey> fromFile) {
        return new KeyRing(Stream.concat(fixed.stream(), fromFile.stream()).toList());
    }

    private static List<ApiKey> each(
            List<String> texts, String property, Function<String, ApiKey> reader) {
        List<ApiKey> keys = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                keys.add(reader.apply(texts.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s: entry %d %s".formatted(property, i + 1, e.getMessage()), e);
            }
        }
        return keys;
    }
}
