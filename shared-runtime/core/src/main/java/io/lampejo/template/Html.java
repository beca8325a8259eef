package io.lampejo.template;

/** markupsafe's {@code escape}. */
final class Html {

    private Html() {}

    /** Markup stays as it is. */
    static String escape(StringValue string) {
        return string.markup() ? string.text() : escape(string.text());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }
}
