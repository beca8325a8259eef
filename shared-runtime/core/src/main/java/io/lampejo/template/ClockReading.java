package io.lampejo.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How finely a chat template's text depends on the time, as far as its source tells: where a format
 * is not written out beside {@code strftime_now}, it may be any.
 */
public enum ClockReading {
    NONE,
    /** It changes at midnight and no sooner. */
    DAY,
    /** It may change at any moment. */
    TIME;

    private static final Pattern MENTION = Pattern.compile("strftime_now");
    private static final Pattern TEST =
            Pattern.compile("strftime_now\\s+is\\s+(not\\s+)?defined\\b");
    private static final Pattern CALL =
            Pattern.compile("strftime_now\\s*\\(\\s*(\"([^\"\\\\]*)\"|'([^'\\\\]*)')\\s*\\)");

    /** Conversions of {@code strftime} that say the same from midnight to midnight. */
    private static final String OF_THE_DAY = "YCymdejuwUWVGgBbhAaxDFv%nt";

    /** What a template of this source reads. */
    public static ClockReading of(String source) {
        ClockReading most = NONE;
        Matcher mention = MENTION.matcher(source);
        while (mention.find()) {
            ClockReading here = at(mention.start(), source);
            most = here.compareTo(most) > 0 ? here : most;
        }
        return most;
    }

    private static ClockReading at(int start, String source) {
        if (TEST.matcher(source).region(start, source.length()).lookingAt()) {
            return NONE;
        }
        Matcher call = CALL.matcher(source).region(start, source.length());
        if (!call.lookingAt()) {
            return TIME;
        }
        return ofTheDay(call.group(2) == null ? call.group(3) : call.group(2)) ? DAY : TIME;
    }

    private static boolean ofTheDay(String format) {
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) == '%') {
                i++;
                while (i < format.length() && "-_0^#".indexOf(format.charAt(i)) >= 0) {
                    i++;
                }
                if (i == format.length() || OF_THE_DAY.indexOf(format.charAt(i)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
