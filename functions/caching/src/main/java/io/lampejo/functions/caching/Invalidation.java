package io.lampejo.functions.caching;

import io.lampejo.caching.store.Selection;
import io.lampejo.failure.FailureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which entries are to be forgotten, and whether they are. */
record Invalidation(Selection selection, Mode mode) {
    static final List<String> FIELDS =
            List.of("tenant", "model", "tag", "request_id_prefix", "all", "dry_run");

    private static final Pattern ID_PREFIX = Pattern.compile("[A-Za-z0-9._-]{1,160}");

    /** Whether entries are forgotten. */
    enum Mode {
        /** They are counted. */
        DRY_RUN,
        FORGET
    }

    /**
     * Out of the parameters or fields that a caller gave, none of which is empty.
     *
     * @throws FailureException where they select nothing, or contradict one another
     */
    static Invalidation of(Map<String, String> fields) {
        Selection selection =
                new Selection(
                        Optional.ofNullable(fields.get("tenant")),
                        Optional.ofNullable(fields.get("model")),
                        Optional.ofNullable(fields.get("tag")),
                        Optional.ofNullable(fields.get("request_id_prefix")));
        selection.requestIdPrefix().ifPresent(Invalidation::check);
        boolean all = flag("all", fields, "false");
        if (all && !selection.equals(Selection.ALL)) {
            throw Wrong.field("all", "'all' selects everything: nothing else can be selected.");
        }
        if (!all && selection.equals(Selection.ALL)) {
            throw Wrong.body(
                    "Nothing is selected: say tenant, model, tag or request_id_prefix, or all=true.");
        }
        return new Invalidation(
                selection, flag("dry_run", fields, "true") ? Mode.DRY_RUN : Mode.FORGET);
    }

    private static void check(String prefix) {
        if (!ID_PREFIX.matcher(prefix).matches()) {
            throw Wrong.field(
                    "request_id_prefix",
                    "No request id begins so: they are of letters, digits and . _ -");
        }
    }

    private static boolean flag(String name, Map<String, String> fields, String absent) {
        String value = fields.getOrDefault(name, absent);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw Wrong.field(
                            name,
                            "'%s' can be true or false, but it is '%s'."
                                    .formatted(name, Wrong.shown(value)));
        };
    }
}
