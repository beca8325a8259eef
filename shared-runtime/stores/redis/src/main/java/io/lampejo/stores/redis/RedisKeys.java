package io.lampejo.stores.redis;

import io.lampejo.caching.CacheKey;
import java.util.Base64;
import java.util.Optional;

/** Entries' names in Redis: {@code lampejo:1:}, then the key in base64url. */
final class RedisKeys {
    /** One hash of all notes: nobody has to look through the entries for them. */
    static final String NOTES = "lampejo:notes:1";

    static final String PATTERN = "lampejo:1:*";
    private static final String PREFIX = "lampejo:1:";
    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private RedisKeys() {}

    static String of(CacheKey key) {
        return PREFIX + BASE64.encodeToString(key.toBytes());
    }

    /** Empty where no entry has this name. */
    static Optional<CacheKey> parse(String name) {
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(name.substring(PREFIX.length()));
            return bytes.length == KEY_BYTES ? Optional.of(CacheKey.of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
