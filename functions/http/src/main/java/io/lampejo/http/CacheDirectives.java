package io.lampejo.http;

import io.lampejo.call.CacheUse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request header {@code Cache-Control}. What is unknown or malformed in it is passed over. */
final class CacheDirectives {

    private CacheDirectives() {}

    static CacheUse parse(@Nullable String header) {
        if (header == null) {
            return CacheUse.DEFAULT;
        }
        boolean store = true;
        boolean read = true;
        boolean onlyIfCached = false;
        Optional<Duration> maxAge = Optional.empty();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String directive = part.strip();
            if (directive.equals("no-store")) {
                store = false;
            } else if (directive.equals("no-cache")) {
                read = false;
            } else if (directive.equals("only-if-cached")) {
                onlyIfCached = true;
            } else if (directive.startsWith("max-age=")) {
                maxAge =
                        seconds(directive.substring("max-age=".length()))
                                .or(() -> Optional.empty());
            }
        }
        return new CacheUse(store, read, maxAge, onlyIfCached);
    }

    private static Optional<Duration> seconds(String digits) {
        if (digits.isEmpty() || digits.length() > 10) {
            return Optional.empty();
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
    }
}
