package io.lampejo.template;

/** Python's {@code str.isalpha} and its like: true where all characters are of a kind. */
final class CharacterTests {

    /** First and last of the runs whose {@code Numeric_Type} is {@code Digit}. */
    private static final int[] DIGITS = {
        0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079,
        0x2080, 0x2089, 0x2460, 0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5,
        0x24fd, 0x24ff, 0x24ff, 0x2776, 0x277e, 0x2780, 0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43,
        0x10e60, 0x10e68, 0x11052, 0x1105a, 0x1f100, 0x1f10a
    };

    private CharacterTests() {}

    static boolean test(String name, String text) {
        return switch (name) {
            case "isascii" -> text.chars().allMatch(c -> c < 0x80);
            case "isprintable" -> text.codePoints().allMatch(StringRepr::isPrintable);
            case "islower" -> hasOnlyCase(text, false);
            case "isupper" -> hasOnlyCase(text, true);
            case "istitle" -> isTitle(text);
            case "isidentifier" -> isIdentifier(text);
            default -> !text.isEmpty() && text.codePoints().allMatch(c -> is(name, c));
        };
    }

    private static boolean is(String name, int c) {
        return switch (name) {
            case "isalpha" -> Character.isLetter(c);
            case "isdecimal" -> Character.isDigit(c);
            case "isdigit" -> isDigit(c);
            case "isnumeric" -> isNumeric(c);
            case "isspace" -> PythonSpace.isSpace(c);
            default -> Character.isLetter(c) || isNumeric(c);
        };
    }

    /** Decimal digits, and those that stand above, below or inside something. */
    private static boolean isDigit(int c) {
        boolean digit = Character.isDigit(c);
        for (int i = 0; i < DIGITS.length && !digit; i += 2) {
            digit = c >= DIGITS[i] && c <= DIGITS[i + 1];
        }
        return digit;
    }

    private static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return Character.isDigit(c)
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
    }

    private static boolean hasOnlyCase(String text, boolean upper) {
        return text.codePoints().anyMatch(Case::isCased)
                && text.codePoints()
                        .noneMatch(c ->
                                Character.isTitleCase(c)
                                        || (upper
                                                ? Character.isLowerCase(c)
                                                : Character.isUpperCase(c)));
    }

    private static boolean isTitle(String text) {
        return text.codePoints().anyMatch(Case::isCased) && Case.title(text).equals(text);
    }

    static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && isIdentifierStart(text.codePointAt(0))
                && text.codePoints().skip(1).allMatch(CharacterTests::isIdentifierPart);
    }

    static boolean isIdentifierStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    static boolean isIdentifierPart(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
