package io.lampejo.server;

import io.lampejo.http.keys.ApiKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;

/** Says at start that everybody may call, where others than this machine can. */
@Singleton
final class OpenDoor {
    private static final System.Logger LOG = System.getLogger(OpenDoor.class.getName());

    void start(@Observes StartupEvent event, ApiKeys keys, VertxHttpConfig http) {
        notice(keys, http.host()).ifPresent(notice -> LOG.log(System.Logger.Level.INFO, notice));
    }

    static Optional<String> notice(ApiKeys keys, String host) {
        return keys.required() || isLoopback(host)
                ? Optional.empty()
                : Optional.of(
                        "No API keys: whoever reaches this server on %s may use it (lampejo.http.keys)"
                                .formatted(host));
    }

    /** A name other than {@code localhost} is not looked up: it may mean anything. */
    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
