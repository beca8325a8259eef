package io.lampejo.server;

import io.lampejo.http.keys.ApiKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;

/** Says at start that everybody may call, where others than this machine can. */
@Singleton
final class OpenDoor {
    private static final System.Logger LOG = System.getLogger(OpenDoor.class.getName());

    void start(@Observes StartupEvent event, ApiKeys keys, VertxHttpConfig http) {
        if (!keys.required() && !isLoopback(http.host())) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "No API keys: whoever reaches this server on {0} may use it (lampejo.http.keys)",
                    http.host());
        }
    }

    /** A name other than {@code localhost} is not looked up: it may mean anything. */
    static boolean isLoopback(String host) {
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
