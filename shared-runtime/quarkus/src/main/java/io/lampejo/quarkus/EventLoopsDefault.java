package io.lampejo.quarkus;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * One event loop for every two CPUs, where nobody has said otherwise; Vert.x would start two for
 * each. The CPUs belong to inference, and every further loop that wakes up pushes a run from its
 * core: on two CPUs, one loop instead of four served 8 % more short texts.
 */
public final class EventLoopsDefault implements ConfigSource {
    private static final String NAME = "quarkus.vertx.event-loops-pool-size";

    /** Under everything that an operator or {@code application.properties} can set. */
    private static final int ORDINAL = 10;

    private final Map<String, String> properties =
            Map.of(
                    NAME,
                    String.valueOf(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "event loops by CPUs";
    }
}
