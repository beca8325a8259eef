package io.lampejo.template;

/**
 * A piece of a template.
 *
 * @param text of data and names as written, of strings without quotes and escapes, of operators
 *     their symbol
 * @param line counted from 1
 */
record Token(Type type, String text, int line) {

    enum Type {
        DATA("template data"),
        BLOCK_BEGIN("begin of statement block"),
        BLOCK_END("end of statement block"),
        VARIABLE_BEGIN("begin of print statement"),
        VARIABLE_END("end of print statement"),
        NAME("name"),
        STRING("string"),
        INTEGER("integer"),
        FLOAT("float"),
        OPERATOR("operator"),
        END("end of template");

        private final String description;

        Type(String description) {
            this.description = description;
        }
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    boolean isOperator(String symbol) {
        return type == Type.OPERATOR && text.equals(symbol);
    }

    boolean isName(String name) {
        return type == Type.NAME && text.equals(name);
    }

    /** For messages. */
    String describe() {
        return switch (type) {
            case NAME, OPERATOR, STRING, INTEGER, FLOAT -> text;
            default -> type.description;
        };
    }
}
