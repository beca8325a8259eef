package io.lampejo.caching.semantic.guard;

import io.lampejo.caching.semantic.guard.Token.Shape;
import io.lampejo.caching.semantic.guard.Token.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time of day: "5pm", "5:00 p.m.", "17:00" and "17h00" are one.
 *
 * @param key minutes since midnight, or the digits where they are no time
 * @param length in tokens
 */
record Clock(String key, int length) {
    private static final int NOON = 12 * 60;

    static @Nullable Clock at(List<Token> tokens, int at) {
        String digits = tokens.get(at).text();
        if (tokens.get(at).shape() != Shape.NUMBER || digits.length() > 8) {
            return null;
        }
        int colon = digits.indexOf(':');
        int length = 1;
        int minutes;
        if (colon >= 0) {
            minutes = minutes(digits.substring(0, colon), digits.substring(colon + 1));
        } else if (at + 2 < tokens.size()
                && tokens.get(at + 1).text().equals("h")
                && tokens.get(at + 2).shape() == Shape.NUMBER
                && tokens.get(at + 2).is(Trait.ATTACHED)) {
            minutes = minutes(digits, tokens.get(at + 2).text());
            length = 3;
        } else {
            minutes = minutes(digits, "0");
            length = 0;
        }
        String half = at + length < tokens.size() ? half(tokens, at, length) : "";
        if (length == 0 && half.isEmpty()) {
            return null;
        }
        int end = (length == 0 ? 1 : length) + (half.isEmpty() ? 0 : 1);
        if (minutes < 0) {
            return new Clock("at " + digits + half, end);
        }
        int past = half.isEmpty() ? minutes : minutes % NOON + (half.equals("pm") ? NOON : 0);
        return new Clock("at minute " + past, end);
    }

    private static String half(List<Token> tokens, int at, int length) {
        int next = at + Math.max(1, length);
        if (next >= tokens.size()) {
            return "";
        }
        String text = tokens.get(next).text();
        return text.equals("am") || text.equals("pm") ? text : "";
    }

    /** -1: no time of day. */
    private static int minutes(String hours, String minutes) {
        if (!number(hours) || !number(minutes)) {
            return -1;
        }
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        return hour <= 24 && minute < 60 ? hour * 60 + minute : -1;
    }

    private static boolean number(String text) {
        if (text.isEmpty() || text.length() > 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
