package io.lampejo.http.keys;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys, and whom they name.
 *
 * <p>How long a look-up takes tells nothing of the keys. It depends on the first bits of {@code
 * SHA-256(salt, SHA-256(key))}, and on nothing else until the whole digest is compared in constant
 * time. The salt is random and leaves this object never, so that what these bits are for a guessed
 * key, or for a kept one, cannot be known outside of this process: a caller who measures learns
 * that two unknown numbers begin alike. A look-up costs the same for one key and for a million.
 */
final class KeyRing {
    private final byte[] salt = new byte[KeyDigest.BYTES];
    private final Map<KeyDigest, Caller> callers = new HashMap<>();

    /**
     * @throws IllegalArgumentException where one key names two callers
     */
    KeyRing(List<ApiKey> keys) {
        new SecureRandom().nextBytes(salt);
        for (ApiKey key : keys) {
            Caller other = callers.put(key.digest().salted(salt), key.caller());
            if (other != null && !other.equals(key.caller())) {
                throw new IllegalArgumentException(
                        "one key names both %s and %s"
                                .formatted(other.tenant(), key.caller().tenant()));
            }
        }
    }

    Optional<Caller> caller(String key) {
        return Optional.ofNullable(callers.get(KeyDigest.of(key).salted(salt)));
    }
}
