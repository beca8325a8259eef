package io.lampejo.generation.tools;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonSyntaxException;
import io.lampejo.json.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * Reads one call, {@code {"name": …, "arguments": {…}}}, char by char. Its fields may come in any
 * order, and others among them. Of the arguments it knows only where they end.
 */
final class CallScanner {
    private static final String WHITE_SPACE = " \n\r\t";

    /** What a char has told. */
    enum Progress {
        MORE,
        DONE,
        MALFORMED
    }

    private enum Place {
        OPENING,
        FIRST_FIELD,
        FIELD,
        FIELD_NAME,
        COLON,
        VALUE,
        /** Within a string, an object or an array. */
        NESTED,
        /** Within a number, true, false or null. */
        WORD,
        BEHIND_VALUE,
        DONE
    }

    private Place place;
    private final StringBuilder fieldName = new StringBuilder();
    private String field = "";
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();
    private @Nullable String name;
    private boolean argumentsBegun;
    private boolean bare;
    private int depth;
    private boolean quoted;
    private boolean escaped;

    /** A whole call, from its brace on. */
    CallScanner() {
        this.place = Place.OPENING;
    }

    /** The arguments of a call whose name is known, alone. */
    static CallScanner argumentsOf(String name) {
        CallScanner scanner = new CallScanner();
        scanner.name = name;
        scanner.bare = true;
        scanner.field = "arguments";
        scanner.place = Place.VALUE;
        return scanner;
    }

    /** The name, where it has come. */
    @Nullable String name() {
        return name;
    }

    boolean argumentsBegun() {
        return argumentsBegun;
    }

    /** What came of the arguments since it was last asked. */
    String takeArguments() {
        String taken = arguments.toString();
        arguments.setLength(0);
        return taken;
    }

    Progress accept(char c) {
        if (place == Place.NESTED) {
            return nested(c);
        }
        if (place == Place.FIELD_NAME) {
            return fieldName(c);
        }
        if (place == Place.WORD && c != ',' && c != '}' && WHITE_SPACE.indexOf(c) < 0) {
            return Progress.MORE;
        }
        if (WHITE_SPACE.indexOf(c) >= 0) {
            place = place == Place.WORD ? Place.BEHIND_VALUE : place;
            return Progress.MORE;
        }
        return switch (place) {
            case OPENING -> c == '{' ? to(Place.FIRST_FIELD) : Progress.MALFORMED;
            case FIRST_FIELD ->
                    c == '"' ? fieldBegins() : c == '}' ? to(Place.DONE) : Progress.MALFORMED;
            case FIELD -> c == '"' ? fieldBegins() : Progress.MALFORMED;
            case COLON -> c == ':' ? to(Place.VALUE) : Progress.MALFORMED;
            case VALUE -> valueBegins(c);
            case WORD, BEHIND_VALUE ->
                    c == ',' ? to(Place.FIELD) : c == '}' ? to(Place.DONE) : Progress.MALFORMED;
            case FIELD_NAME, NESTED, DONE -> Progress.MALFORMED;
        };
    }

    private Progress to(Place next) {
        place = next;
        return next == Place.DONE ? Progress.DONE : Progress.MORE;
    }

    private Progress fieldBegins() {
        fieldName.setLength(0);
        return to(Place.FIELD_NAME);
    }

    private Progress fieldName(char c) {
        if (c == '"') {
            field = fieldName.toString();
            return to(Place.COLON);
        }
        fieldName.append(c);
        return Progress.MORE;
    }

    private Progress valueBegins(char c) {
        if (named() ? c != '"' : arguing() && c != '{') {
            return Progress.MALFORMED;
        }
        value.setLength(0);
        depth = 0;
        quoted = false;
        escaped = false;
        argumentsBegun |= arguing();
        if (c == '"' || c == '{' || c == '[') {
            place = Place.NESTED;
            return nested(c);
        }
        return c == ',' || c == '}' || c == ']' || c == ':' ? Progress.MALFORMED : to(Place.WORD);
    }

    private Progress nested(char c) {
        if (arguing()) {
            arguments.append(c);
        } else if (named()) {
            value.append(c);
        }
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else {
            switch (c) {
                case '"' -> quoted = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
        }
        return quoted || depth > 0 ? Progress.MORE : valueEnds();
    }

    private Progress valueEnds() {
        if (named()) {
            try {
                name = ((JsonString) JsonParser.parse(value.toString())).text();
            } catch (JsonSyntaxException _) {
                return Progress.MALFORMED;
            }
        }
        return to(bare ? Place.DONE : Place.BEHIND_VALUE);
    }

    private boolean named() {
        return field.equals("name");
    }

    private boolean arguing() {
        return field.equals("arguments") || field.equals("parameters");
    }
}
