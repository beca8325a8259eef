package io.lampejo.http;

import io.lampejo.call.CacheUse;
import io.lampejo.call.CacheWishes;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request's headers tell caches to do. In {@code Cache-Control}, what is unknown or
 * malformed is passed over, as HTTP wants it: others on the way may know it.
 */
final class CacheDirectives {

    private CacheDirectives() {}

    static CacheUse of(MultiMap headers) {
        CacheWishes wishes = WishHeaders.read(headers);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            return wishes.equals(CacheWishes.NONE)
                    ? CacheUse.DEFAULT
                    : new CacheUse(true, true, Optional.empty(), false, wishes);
        }
        boolean store = true;
        boolean read = true;
        boolean onlyIfCached = false;
        Optional<Duration> maxAge = Optional.empty();
        for (String part : HeaderList.of(headers, HttpHeaders.CACHE_CONTROL)) {
            String directive = part.toLowerCase(Locale.ROOT);
            if (directive.equals("no-store")) {
                store = false;
            } else if (directive.equals("no-cache")) {
                read = false;
            } else if (directive.equals("only-if-cached")) {
                onlyIfCached = true;
            } else if (directive.startsWith("max-age=")) {
                maxAge = seconds(directive.substring("max-age=".length()));
            }
        }
        return new CacheUse(store, read, maxAge, onlyIfCached, wishes);
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
