package io.lampejo.models;

import java.util.regex.Pattern;

/** Which names can be a model's id: they appear in URLs and become directories. */
final class ModelIds {

    static final String RULE =
            "an id is 'name' or 'owner/name', of letters, digits, '.', '_' and '-', and starts with a letter or digit";

    private static final Pattern VALID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95})?");

    private ModelIds() {}

    static boolean valid(String id) {
        return VALID.matcher(id).matches();
    }
}
