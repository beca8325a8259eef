package io.lampejo.http;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Request ids: the caller's where it is fit to be logged, else 24 random characters. */
final class RequestIds {
    private static final int MAX_LENGTH = 128;
    private static final char[] BASE32 = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private RequestIds() {}

    static String keepOrMake(@Nullable String incoming) {
        return incoming != null && valid(incoming) ? incoming : make();
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

    /** Not a secret, so no secure random: that would cost more than answering from the cache. */
    private static String make() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] id = new char[28];
        id[0] = 'r';
        id[1] = 'e';
        id[2] = 'q';
        id[3] = '-';
        long bits = random.nextLong();
        for (int i = 4; i < 16; i++, bits >>>= 5) {
            id[i] = BASE32[(int) bits & 31];
        }
        bits = random.nextLong();
        for (int i = 16; i < 28; i++, bits >>>= 5) {
            id[i] = BASE32[(int) bits & 31];
        }
        return new String(id);
    }
}
