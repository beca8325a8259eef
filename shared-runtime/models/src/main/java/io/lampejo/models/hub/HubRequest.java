package io.lampejo.models.hub;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which model to pull.
 *
 * @param model {@code owner/name}
 * @param revision a branch, a tag or a commit
 */
public record HubRequest(String model, String revision, Selection selection) {

    /** The branch that models are published on. */
    public static final String MAIN = "main";

    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95})?");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,199}");

    public HubRequest {
        if (!MODEL.matcher(model).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no model's name: it is OWNER/NAME, of letters, digits, '.', '_' and '-'"
                            .formatted(model));
        }
        if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
            throw new IllegalArgumentException(
                    "'%s' is no revision: it is a branch, a tag or a commit".formatted(revision));
        }
    }

    /** The best graph of the model as it is published now. */
    public static HubRequest of(String model) {
        return new HubRequest(model, MAIN, new Selection.Best());
    }

    HubRequest at(String commit) {
        return new HubRequest(model, commit, selection);
    }

    /** Which of a model's graphs. Configuration and tokenizer always come along. */
    public sealed interface Selection {

        /** The one that a CPU runs best. */
        record Best() implements Selection {}

        /**
         * The one of this kind.
         *
         * @param name such as {@code q4}, {@code int8}, {@code fp16} or {@code fp32}
         */
        record Quantization(String name) implements Selection {
            public Quantization {
                if (!name.matches("[A-Za-z0-9_]+")) {
                    throw new IllegalArgumentException(
                            "'%s' is no quantization: it is q4, int8, fp16, fp32 …"
                                    .formatted(name));
                }
            }
        }

        /** These files. */
        record Files(List<String> paths) implements Selection {
            public Files {
                paths = List.copyOf(paths);
                if (paths.isEmpty()) {
                    throw new IllegalArgumentException("a selection of files names one");
                }
            }
        }
    }
}
