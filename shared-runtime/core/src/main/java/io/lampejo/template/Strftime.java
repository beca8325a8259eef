package io.lampejo.template;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** C's {@code strftime} in the C locale, with glibc's flags, of a time without zone. */
final class Strftime {
    private static final Locale C = Locale.ENGLISH;

    private Strftime() {}

    static String format(String format, ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int from = i++;
            char flag = 0;
            while (i < format.length() && "-_0^#".indexOf(format.charAt(i)) >= 0) {
                flag = format.charAt(i++);
            }
            String field = i < format.length() ? field(format.charAt(i), flag, time) : null;
            out.append(
                    field != null
                            ? field
                            : format.substring(from, Math.min(i + 1, format.length())));
        }
        return out.toString();
    }

    /** Null for a conversion that C does not have. */
    private static @org.jspecify.annotations.Nullable String field(
            char conversion, char flag, ZonedDateTime t) {
        return switch (conversion) {
            case 'Y' -> number(t.getYear(), 1, '0', flag);
            case 'C' -> number(t.getYear() / 100, 2, '0', flag);
            case 'y' -> number(t.getYear() % 100, 2, '0', flag);
            case 'm' -> number(t.getMonthValue(), 2, '0', flag);
            case 'd' -> number(t.getDayOfMonth(), 2, '0', flag);
            case 'e' -> number(t.getDayOfMonth(), 2, ' ', flag);
            case 'H' -> number(t.getHour(), 2, '0', flag);
            case 'k' -> number(t.getHour(), 2, ' ', flag);
            case 'I' -> number(t.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, '0', flag);
            case 'l' -> number(t.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, ' ', flag);
            case 'M' -> number(t.getMinute(), 2, '0', flag);
            case 'S' -> number(t.getSecond(), 2, '0', flag);
            case 'f' -> "%06d".formatted(t.getNano() / 1000);
            case 'j' -> number(t.getDayOfYear(), 3, '0', flag);
            case 'u' -> number(t.getDayOfWeek().getValue(), 1, '0', flag);
            case 'w' -> number(t.getDayOfWeek().getValue() % 7, 1, '0', flag);
            case 'U' -> number(week(t, t.getDayOfWeek().getValue() % 7), 2, '0', flag);
            case 'W' -> number(week(t, t.getDayOfWeek().getValue() - 1), 2, '0', flag);
            case 'V' -> number(t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0', flag);
            case 'G' -> number(t.get(IsoFields.WEEK_BASED_YEAR), 1, '0', flag);
            case 'g' -> number(t.get(IsoFields.WEEK_BASED_YEAR) % 100, 2, '0', flag);
            case 's' -> Long.toString(t.toEpochSecond());
            case 'B' -> text(t.getMonth().getDisplayName(TextStyle.FULL, C), flag);
            case 'b', 'h' ->
                    text(t.getMonth().getDisplayName(TextStyle.FULL, C).substring(0, 3), flag);
            case 'A' -> text(t.getDayOfWeek().getDisplayName(TextStyle.FULL, C), flag);
            case 'a' ->
                    text(t.getDayOfWeek().getDisplayName(TextStyle.FULL, C).substring(0, 3), flag);
            case 'p' -> flag == '#' ? halfOfDay(t).toLowerCase(C) : halfOfDay(t);
            case 'P' -> halfOfDay(t).toLowerCase(C);
            case 'c' -> format("%a %b %e %H:%M:%S %Y", t);
            case 'x', 'D' -> format("%m/%d/%y", t);
            case 'X', 'T' -> format("%H:%M:%S", t);
            case 'F' -> format("%Y-%m-%d", t);
            case 'R' -> format("%H:%M", t);
            case 'r' -> format("%I:%M:%S %p", t);
            case 'Z', 'z' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> null;
        };
    }

    private static String halfOfDay(ZonedDateTime t) {
        return t.getHour() < 12 ? "AM" : "PM";
    }

    /** The week of the year, whose first day is {@code daysSinceWeekStart} ago. */
    private static int week(ZonedDateTime t, int daysSinceWeekStart) {
        return (t.getDayOfYear() + 6 - daysSinceWeekStart) / 7;
    }

    private static String number(int value, int width, char pad, char flag) {
        char by = flag == '_' ? ' ' : flag == '0' ? '0' : pad;
        String digits = Integer.toString(value);
        return flag == '-'
                ? digits
                : Character.toString(by).repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String text(String text, char flag) {
        return flag == '^' || flag == '#' ? text.toUpperCase(C) : text;
    }
}
