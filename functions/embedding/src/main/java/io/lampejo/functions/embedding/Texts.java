package io.lampejo.functions.embedding;

/** Which texts can be embedded: not empty, no NUL, no lone surrogate. */
final class Texts {

    private Texts() {}

    /**
     * Gives the text back.
     *
     * @param name what to call it when it is wrong, as {@code input[3]}
     */
    static String check(String name, String text) {
        if (text.isEmpty()) {
            throw Wrong.field("input", name + " is an empty string.");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw Wrong.field(
                        "input", "%s has a NUL character at offset %d.".formatted(name, i));
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw Wrong.field(
                            "input",
                            "%s has a lone surrogate (\\u%04x) at offset %d: it is not well-formed Unicode."
                                    .formatted(name, (int) c, i));
                }
                i++;
            }
        }
        return text;
    }
}
