package io.lampejo.server;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A {@link PackagedServer} that all tests of a class share. */
final class RunningServer implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> environment;
    private PackagedServer server;

    /**
     * @param environment configuration, as environment variables
     */
    RunningServer(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = PackagedServer.start(environment);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }

    PackagedServer get() {
        return requireNonNull(server, "the server runs while the tests of its class do");
    }

    URI uri(String path) {
        return get().uri(path);
    }

    int port() {
        return get().port();
    }

    List<String> log() {
        return get().log();
    }
}
