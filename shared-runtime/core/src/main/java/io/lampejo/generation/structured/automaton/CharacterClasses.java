package io.lampejo.generation.structured.automaton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The character classes of patterns. Where the dialects of regular expressions differ in what a
 * class holds (white space, what {@code .} leaves out), it holds what all of them agree on, so that
 * an answer matches whoever checks it.
 */
final class CharacterClasses {
    static final CodePoints DOT = CodePoints.LINE_ENDS.or(CodePoints.one(0x85)).not();

    private static final CodePoints ASCII_SPACE =
            CodePoints.range('\t', '\r').or(CodePoints.one(' '));
    private static final CodePoints NOT_SPACE =
            CodePoints.SPACE
                    .or(CodePoints.range(0x1c, 0x1f))
                    .or(CodePoints.one(0x85))
                    .or(CodePoints.one(0x180e))
                    .not();

    private static final Map<String, CodePoints> SETS = new ConcurrentHashMap<>();

    /** General categories by {@link Character#getType(int)}. */
    private static final Map<String, Integer> CATEGORIES =
            Map.ofEntries(
                    Map.entry("Lu", (int) Character.UPPERCASE_LETTER),
                    Map.entry("Ll", (int) Character.LOWERCASE_LETTER),
                    Map.entry("Lt", (int) Character.TITLECASE_LETTER),
                    Map.entry("Lm", (int) Character.MODIFIER_LETTER),
                    Map.entry("Lo", (int) Character.OTHER_LETTER),
                    Map.entry("Mn", (int) Character.NON_SPACING_MARK),
                    Map.entry("Me", (int) Character.ENCLOSING_MARK),
                    Map.entry("Mc", (int) Character.COMBINING_SPACING_MARK),
                    Map.entry("Nd", (int) Character.DECIMAL_DIGIT_NUMBER),
                    Map.entry("Nl", (int) Character.LETTER_NUMBER),
                    Map.entry("No", (int) Character.OTHER_NUMBER),
                    Map.entry("Zs", (int) Character.SPACE_SEPARATOR),
                    Map.entry("Zl", (int) Character.LINE_SEPARATOR),
                    Map.entry("Zp", (int) Character.PARAGRAPH_SEPARATOR),
                    Map.entry("Cc", (int) Character.CONTROL),
                    Map.entry("Cf", (int) Character.FORMAT),
                    Map.entry("Pd", (int) Character.DASH_PUNCTUATION),
                    Map.entry("Ps", (int) Character.START_PUNCTUATION),
                    Map.entry("Pe", (int) Character.END_PUNCTUATION),
                    Map.entry("Pc", (int) Character.CONNECTOR_PUNCTUATION),
                    Map.entry("Po", (int) Character.OTHER_PUNCTUATION),
                    Map.entry("Pi", (int) Character.INITIAL_QUOTE_PUNCTUATION),
                    Map.entry("Pf", (int) Character.FINAL_QUOTE_PUNCTUATION),
                    Map.entry("Sm", (int) Character.MATH_SYMBOL),
                    Map.entry("Sc", (int) Character.CURRENCY_SYMBOL),
                    Map.entry("Sk", (int) Character.MODIFIER_SYMBOL),
                    Map.entry("So", (int) Character.OTHER_SYMBOL));

    private static final Map<String, IntPredicate> BINARY =
            Map.of(
                    "Alphabetic", Character::isAlphabetic,
                    "Alpha", Character::isAlphabetic,
                    "Lowercase", Character::isLowerCase,
                    "Uppercase", Character::isUpperCase,
                    "Ideographic", Character::isIdeographic,
                    "Emoji", Character::isEmoji,
                    "ASCII", c -> c < 128,
                    "Any", _ -> true);

    private CharacterClasses() {}

    /** What a property is called, in one spelling, and which code points have it. */
    private record Property(String name, IntPredicate members) {}

    private static CodePoints property(String name) {
        Property property = find(name);
        // One spelling each, so that patterns cannot fill the memory.
        return SETS.computeIfAbsent(property.name(), _ -> CodePoints.where(property.members()));
    }

    private static Property find(String name) {
        int equals = name.indexOf('=');
        String key = equals < 0 ? "" : name.substring(0, equals);
        String value = name.substring(equals + 1);
        Property found =
                switch (key) {
                    case "" -> binary(value);
                    case "gc", "General_Category" -> category(value);
                    case "sc", "Script" -> script(value);
                    default -> null;
                };
        if (found == null) {
            throw new RefusedException(
                    "the pattern has an unknown Unicode property \\p{%s}".formatted(name));
        }
        return found;
    }

    private static @Nullable Property binary(String name) {
        IntPredicate members = BINARY.get(name);
        return members == null ? category(name) : new Property(name, members);
    }

    /** A category, or by its first letter all of a kind. */
    private static @Nullable Property category(String name) {
        int types = 0;
        for (Map.Entry<String, Integer> category : CATEGORIES.entrySet()) {
            String code = category.getKey();
            if (code.equals(name) || code.substring(0, 1).equals(name)) {
                types |= 1 << category.getValue();
            }
        }
        int wanted = types;
        // Category C has members that a text of whole characters cannot hold.
        return types == 0 || name.equals("C")
                ? null
                : new Property(name, c -> (wanted >> Character.getType(c) & 1) == 1);
    }

    private static @Nullable Property script(String name) {
        try {
            Character.UnicodeScript script = Character.UnicodeScript.forName(name);
            return new Property(
                    "script " + script.name(), c -> Character.UnicodeScript.of(c) == script);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Reads one class of a pattern. */
    static final class Reader {
        private final int[] text;
        private int at;

        /**
         * @param at behind the opening {@code [} or the backslash
         */
        Reader(int[] text, int at) {
            this.text = text;
            this.at = at;
        }

        /** Behind what was read. */
        int at() {
            return at;
        }

        CodePoints bracketed() {
            boolean negated = at < text.length && text[at] == '^';
            if (negated) {
                at++;
            }
            CodePoints set = CodePoints.NONE;
            // The complement of a class is that of the widest reading of what is in it.
            CodePoints widest = CodePoints.NONE;
            while (next() != ']') {
                int start = at;
                CodePoints low = member();
                CodePoints wide = low;
                if (text[start] == '\\' && next() >= 0 && "sS".indexOf(text[start + 1]) >= 0) {
                    wide = text[start + 1] == 's' ? NOT_SPACE.not() : ASCII_SPACE.not();
                }
                if (next() == '-' && at + 1 < text.length && text[at + 1] != ']') {
                    at++;
                    low = between(low, member());
                    wide = low;
                }
                set = set.or(low);
                widest = widest.or(wide);
            }
            at++;
            return negated ? widest.not() : set;
        }

        private static CodePoints between(CodePoints low, CodePoints high) {
            if (low.ranges().length != 2
                    || high.ranges().length != 2
                    || low.ranges()[0] != low.ranges()[1]
                    || high.ranges()[0] != high.ranges()[1]
                    || low.ranges()[0] > high.ranges()[0]) {
                throw new RefusedException("the pattern has a range in [] that is out of order");
            }
            return CodePoints.range(low.ranges()[0], high.ranges()[0]);
        }

        private CodePoints member() {
            int c = next();
            at++;
            if (c != '\\') {
                return CodePoints.one(c);
            }
            if (next() == 'b') {
                at++;
                return CodePoints.one('\b');
            }
            if (next() == '-') {
                at++;
                return CodePoints.one('-');
            }
            return escaped();
        }

        CodePoints escaped() {
            int c = next();
            at++;
            return switch (c) {
                case 'd' -> CodePoints.DIGITS;
                case 'D' -> CodePoints.DIGITS.not();
                case 'w' -> CodePoints.WORD;
                case 'W' -> CodePoints.WORD.not();
                case 's' -> ASCII_SPACE;
                case 'S' -> NOT_SPACE;
                case 't' -> CodePoints.one('\t');
                case 'n' -> CodePoints.one('\n');
                case 'v' -> CodePoints.one(0x0b);
                case 'f' -> CodePoints.one('\f');
                case 'r' -> CodePoints.one('\r');
                case '0' -> CodePoints.one(0);
                case 'x' -> CodePoints.one(hex(2));
                case 'u' -> CodePoints.one(unicode());
                case 'c' -> {
                    int letter = next();
                    at++;
                    yield CodePoints.one(letter % 32);
                }
                case 'p' -> property(braced());
                case 'P' -> property(braced()).not();
                default -> {
                    if (c >= 128 || Character.isLetterOrDigit(c)) {
                        throw new RefusedException(
                                "the pattern has an unknown escape \\" + Character.toString(c));
                    }
                    yield CodePoints.one(c);
                }
            };
        }

        private int unicode() {
            if (next() == '{') {
                String digits = braced();
                try {
                    int c = Integer.parseInt(digits, 16);
                    if (Character.isValidCodePoint(c)) {
                        return c;
                    }
                } catch (NumberFormatException _) {
                    // Refused below.
                }
                throw new RefusedException(
                        "the pattern has an unknown escape \\u{%s}".formatted(digits));
            }
            int unit = hex(4);
            if (Character.isHighSurrogate((char) unit)
                    && at + 1 < text.length
                    && text[at] == '\\'
                    && text[at + 1] == 'u') {
                at += 2;
                return Character.toCodePoint((char) unit, (char) hex(4));
            }
            return unit;
        }

        private int hex(int digits) {
            int value = 0;
            for (int i = 0; i < digits; i++) {
                int digit = next() < 128 ? Character.digit(next(), 16) : -1;
                if (digit < 0) {
                    throw new RefusedException("the pattern has an escape without its digits");
                }
                value = value << 4 | digit;
                at++;
            }
            return value;
        }

        private String braced() {
            StringBuilder name = new StringBuilder();
            if (next() != '{') {
                throw new RefusedException("the pattern has an escape without its '{'");
            }
            at++;
            while (next() != '}') {
                name.appendCodePoint(text[at++]);
            }
            at++;
            return name.toString();
        }

        private int next() {
            if (at == text.length) {
                throw new RefusedException("the pattern ends too early");
            }
            return text[at];
        }
    }
}
