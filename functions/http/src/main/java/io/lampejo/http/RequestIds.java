package io.lampejo.http;

import io.lampejo.call.RandomIds;
import org.jspecify.annotations.Nullable;

/** Request ids: the caller's where it is fit to be logged, else 24 random characters. */
final class RequestIds {
    private static final int MAX_LENGTH = 128;

    private RequestIds() {}

    static String keepOrMake(@Nullable String incoming) {
        return incoming != null && valid(incoming) ? incoming : RandomIds.make("req-");
    }

    private static boolean valid(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letterOrDigit =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
