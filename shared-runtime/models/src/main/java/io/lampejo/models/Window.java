package io.lampejo.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The most tokens one sequence may have, special tokens included: the least of what the files
 * state.
 *
 * <p>The manifest goes before what tokenizer and Sentence Transformers files state, because those
 * are training habits; not before the graph's positions, because a position it lacks fails the run.
 */
final class Window {

    /** Sentence Transformers names its file after the architecture; the first one found counts. */
    private static final List<String> SENTENCE_CONFIGS =
            Stream.of(
                            "bert",
                            "roberta",
                            "distilbert",
                            "camembert",
                            "albert",
                            "xlm-roberta",
                            "xlnet")
                    .map("sentence_%s_config.json"::formatted)
                    .toList();

    private Window() {}

    static OptionalInt of(
            ModelFiles files, HubConfig config, Manifest manifest, Problems problems) {
        OptionalInt chosen = manifest.window();
        if (chosen.isPresent()) {
            int positions = config.positions().orElse(Integer.MAX_VALUE);
            if (chosen.getAsInt() > positions) {
                problems.add(
                        "lampejo.json: a window of %d is over the %d tokens that the graph has positions for"
                                .formatted(chosen.getAsInt(), positions));
            }
            return chosen;
        }
        return Stream.of(
                        config.positions(),
                        stated(files, List.of("tokenizer_config.json"), "model_max_length"),
                        stated(files, SENTENCE_CONFIGS, "max_seq_length"))
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static OptionalInt stated(ModelFiles files, List<String> names, String field) {
        Optional<JsonFields> json =
                names.stream().map(files::object).flatMap(Optional::stream).findFirst();
        return json.isPresent() ? json.get().positiveInt(field) : OptionalInt.empty();
    }
}
