package io.lampejo.generation.tools;

import java.util.regex.Pattern;

/**
 * What a chat template's text tells of the messages it expects.
 *
 * @param developer role of a developer's message
 * @param content form of a message's content
 * @param callIds form of the calls' ids
 */
record TemplateHabits(String developer, ContentForm content, CallIds callIds) {

    /** A text, or an array of parts. */
    enum ContentForm {
        TEXT,
        PARTS
    }

    /** As they are, or nine letters and digits, as Mistral's templates demand. */
    enum CallIds {
        AS_THEY_ARE,
        NINE_CHARACTERS
    }

    private static final Pattern LOOP_OVER_PARTS =
            Pattern.compile(
                    "for\\s+\\w+\\s+in\\s+(?:content|\\w+(?:\\[[^\\]]*\\])?(?:\\.content|\\[['\"]content['\"]\\]))\\s*[-|%]");
    private static final Pattern TAKES_TEXT =
            Pattern.compile("content(?:['\"]\\])?\\s+is\\s+(?:not\\s+)?string");

    static TemplateHabits of(String template) {
        return new TemplateHabits(
                template.contains("developer") ? "developer" : "system",
                LOOP_OVER_PARTS.matcher(template).find() && !TAKES_TEXT.matcher(template).find()
                        ? ContentForm.PARTS
                        : ContentForm.TEXT,
                template.contains("length 9") || template.contains("length != 9")
                        ? CallIds.NINE_CHARACTERS
                        : CallIds.AS_THEY_ARE);
    }
}
