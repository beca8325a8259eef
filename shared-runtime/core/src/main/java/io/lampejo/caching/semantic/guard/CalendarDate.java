package io.lampejo.caching.semantic.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date in digits whose day and month are certain.
 *
 * @param day without leading zeros
 * @param month 1 to 12
 * @param year as written
 */
record CalendarDate(String day, int month, String year) {

    /**
     * Null for what is no date, and for "03/04/2025" in English, where it depends on the reader.
     */
    static @Nullable CalendarDate of(String text, Tongue tongue) {
        List<String> parts = parts(text);
        if (parts.size() != 3) {
            return null;
        }
        if (parts.get(0).length() == 4) {
            return checked(parts.get(2), parts.get(1), parts.get(0));
        }
        if (parts.get(2).length() != 4) {
            return null;
        }
        int first = Integer.parseInt(parts.get(0));
        int second = Integer.parseInt(parts.get(1));
        if (tongue == Tongue.PORTUGUESE || first > 12) {
            return checked(parts.get(0), parts.get(1), parts.get(2));
        }
        return second > 12 ? checked(parts.get(1), parts.get(0), parts.get(2)) : null;
    }

    private static @Nullable CalendarDate checked(String day, String month, String year) {
        int d = Integer.parseInt(day);
        int m = Integer.parseInt(month);
        return d >= 1 && d <= 31 && m >= 1 && m <= 12
                ? new CalendarDate(Integer.toString(d), m, year)
                : null;
    }

    /** Runs of at most four ASCII digits between one kind of sign; else none. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(3);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            char c = end ? '-' : text.charAt(i);
            if (end || c == '-' || c == '/' || c == '.') {
                if (i == from || i - from > 4 || parts.size() == 3) {
                    return List.of();
                }
                parts.add(text.substring(from, i));
                from = i + 1;
            } else if (c < '0' || c > '9') {
                return List.of();
            }
        }
        return parts;
    }
}
