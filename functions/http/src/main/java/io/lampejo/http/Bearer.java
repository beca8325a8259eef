package io.lampejo.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** The key in an {@code Authorization} header, after RFC 6750. */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** Empty also where there are two such headers: servers would disagree which of them counts. */
    static Optional<String> key(MultiMap headers) {
        List<String> all = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (all.size() != 1) {
            return Optional.empty();
        }
        String header = all.getFirst();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip());
    }
}
