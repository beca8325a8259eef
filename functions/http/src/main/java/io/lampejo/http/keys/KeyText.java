package io.lampejo.http.keys;

import io.lampejo.call.Call;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How keys are written: as they are, in the characters that RFC 6750 allows in a bearer token, or
 * as {@code sha256:} and the 64 hex digits of their digest, which tells nobody the key. Messages
 * never repeat what was written.
 */
final class KeyText {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String HASHED = "sha256:";

    private KeyText() {}

    /**
     * Reads {@code TENANT:KEY}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static ApiKey tenantKey(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("is not of the form TENANT:KEY");
        }
        String tenant = text.substring(0, colon).strip();
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "names no tenant of 1 to 64 letters, digits, '.', '_' and '-' before its colon");
        }
        if (tenant.equals(Call.ANONYMOUS) || tenant.equals(Caller.Admin.TENANT)) {
            throw new IllegalArgumentException("names a tenant that is Lampejo's own: " + tenant);
        }
        return new ApiKey(key(text.substring(colon + 1).strip()), new Caller.Tenant(tenant));
    }

    /**
     * Reads {@code KEY} or {@code sha256:HEX}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static KeyDigest key(String text) {
        if (text.startsWith(HASHED)) {
            return new KeyDigest(hex(text.substring(HASHED.length())));
        }
        if (!KEY.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "has a key with characters other than letters, digits and . _ ~ + / - =");
        }
        return KeyDigest.of(text);
    }

    private static byte[] hex(String digits) {
        if (digits.length() == 2 * KeyDigest.BYTES) {
            try {
                return HexFormat.of().parseHex(digits);
            } catch (IllegalArgumentException _) {
                // Its message shows the digits.
            }
        }
        throw new IllegalArgumentException("has a digest that is not 64 hex digits");
    }
}
