package io.lampejo.generation.structured.automaton;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What strings of a {@code format} look like (JSON Schema, validation, §7.3). Each of these
 * languages lies inside the one that the format's RFC defines: where that has rare forms (an e-mail
 * address with a quoted local part, a date before the year 1), they are left out.
 */
public final class Formats {
    private static final String LETTER = "[A-Za-z]";

    /** Offsets that all readers take: below 18 hours, and no -00:00, which says "unknown". */
    private static final String OFFSET =
            "(?:Z|[+](?:0[0-9]|1[0-7]):[0-5][0-9]"
                    + "|-(?:(?:0[1-9]|1[0-7]):[0-5][0-9]|00:(?:0[1-9]|[1-5][0-9])))";

    private static final String TIME =
            "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?" + OFFSET;
    private static final String YEAR_OVER_ZERO =
            "^(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";
    private static final String DATE =
            "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
                    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
                    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
                    + "|(?:[02468][048]|[13579][26])00)-02-29)";
    private static final String SECONDS = "[0-9]{1,9}S";
    private static final String MINUTES = "[0-9]{1,9}M(?:" + SECONDS + ")?";
    private static final String HOURS =
            "(?:[0-9]{1,9}H(?:" + MINUTES + ")?|" + MINUTES + "|" + SECONDS + ")";
    private static final String MONTHS = "[0-9]{1,9}M(?:[0-9]{1,9}D)?";
    private static final String DAYS =
            "(?:[0-9]{1,9}Y(?:" + MONTHS + ")?|" + MONTHS + "|[0-9]{1,9}D)";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,60}[A-Za-z0-9])?";
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String H16 = "[0-9A-Fa-f]{1,4}";
    private static final String ATOM = "[A-Za-z0-9_+-]+";
    private static final String URI_CHARS = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*";

    /** Patterns that must all match. */
    private static final Map<String, List<String>> PATTERNS =
            Map.ofEntries(
                    Map.entry("date", List.of("^" + DATE + "$", YEAR_OVER_ZERO)),
                    Map.entry("time", List.of("^" + TIME + "$")),
                    Map.entry("date-time", List.of("^" + DATE + "T" + TIME + "$", YEAR_OVER_ZERO)),
                    Map.entry(
                            "duration",
                            List.of(
                                    "^P(?:"
                                            + DAYS
                                            + "(?:T"
                                            + HOURS
                                            + ")?|T"
                                            + HOURS
                                            + "|[0-9]{1,9}W)$")),
                    Map.entry(
                            "email",
                            List.of(
                                    "^"
                                            + ATOM
                                            + "(?:\\."
                                            + ATOM
                                            + ")*@(?:"
                                            + LABEL
                                            + "\\.)*[A-Za-z]{2,24}$",
                                    "^[^@]{1,64}@[^.]{1,40}(?:\\.[^.]{1,40}){1,3}$")),
                    Map.entry("hostname", List.of("^" + LABEL + "(?:\\." + LABEL + "){0,3}$")),
                    Map.entry("ipv4", List.of("^" + IPV4 + "$")),
                    Map.entry("ipv6", List.of(ipv6())),
                    Map.entry(
                            "uuid",
                            List.of(
                                    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$")),
                    Map.entry(
                            "uri",
                            List.of(
                                    "^(?:https?|ftp|wss?)://"
                                            + LABEL
                                            + "(?:\\."
                                            + LABEL
                                            + ")*(?::[0-9]{1,4})?(?:/"
                                            + URI_CHARS
                                            + ")?(?:\\?(?:"
                                            + URI_CHARS
                                            + "))?(?:#"
                                            + URI_CHARS
                                            + ")?$|^(?:urn:"
                                            + LETTER
                                            + "[A-Za-z0-9-]{1,30}:|mailto:)[A-Za-z0-9][A-Za-z0-9._@:-]*$")));

    private static final Map<String, CharDfa> LANGUAGES = new ConcurrentHashMap<>();

    private Formats() {}

    /** The language of a format, or null where it is not one of those that are enforced. */
    public static @Nullable CharDfa of(String format) {
        List<String> patterns = PATTERNS.get(format);
        return patterns == null
                ? null
                : LANGUAGES.computeIfAbsent(
                        format,
                        _ -> {
                            Budget budget = new Budget(1L << 28);
                            return patterns.stream()
                                    .map(pattern -> CharDfa.matching(pattern, budget))
                                    .reduce((a, b) -> a.and(b, budget))
                                    .orElseThrow();
                        });
    }

    private static String ipv6() {
        // Each place where "::" may stand, with so many groups at most before and behind it.
        StringBuilder pattern = new StringBuilder("^(?:(?:" + H16 + ":){7}" + H16);
        for (int before = 0; before <= 7; before++) {
            String head =
                    before == 0
                            ? ""
                            : H16 + (before == 1 ? "" : "(?::" + H16 + "){" + (before - 1) + "}");
            int behind = 7 - before;
            String tail =
                    behind == 0
                            ? ""
                            : "(?:"
                                    + H16
                                    + (behind == 1
                                            ? ""
                                            : "(?::" + H16 + "){0," + (behind - 1) + "}")
                                    + ")?";
            pattern.append('|').append(head).append("::").append(tail);
        }
        return pattern.append("|::(?:[Ff]{4}:)?").append(IPV4).append(")$").toString();
    }
}
