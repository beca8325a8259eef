package io.lampejo.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the {@code config.json} of a Sentence Transformers pooling module states.
 *
 * @param pooling empty where it is of a kind that does not run here; that is noted as a problem
 * @param width of the vectors it pools
 * @param poolsPrefix tokens of a prefix take part
 */
record PoolingConfig(Optional<Pooling> pooling, OptionalInt width, boolean poolsPrefix) {

    /** Each kind's switch in the file, and the name that messages and newer files give it. */
    private static final Map<String, String> SWITCHES = new LinkedHashMap<>();

    static {
        SWITCHES.put("pooling_mode_cls_token", "cls");
        SWITCHES.put("pooling_mode_mean_tokens", "mean");
        SWITCHES.put("pooling_mode_lasttoken", "lasttoken");
        SWITCHES.put("pooling_mode_max_tokens", "max");
        SWITCHES.put("pooling_mode_mean_sqrt_len_tokens", "mean_sqrt_len_tokens");
        SWITCHES.put("pooling_mode_weightedmean_tokens", "weightedmean");
    }

    static PoolingConfig of(String file, JsonFields json, Problems problems) {
        OptionalInt width = json.positiveInt("word_embedding_dimension");
        return new PoolingConfig(
                pooling(file, modes(json), problems),
                width.isPresent() ? width : json.positiveInt("embedding_dimension"),
                json.flag("include_prompt").orElse(true));
    }

    private static List<String> modes(JsonFields json) {
        if (json.has("pooling_mode")) {
            return json.text("pooling_mode").stream().toList();
        }
        List<String> modes = new ArrayList<>();
        SWITCHES.forEach((name, mode) -> {
            if (json.flag(name).orElse(false)) {
                modes.add(mode);
            }
        });
        return modes.isEmpty() ? List.of("mean") : modes; // Sentence Transformers' own default
    }

    private static Optional<Pooling> pooling(String file, List<String> modes, Problems problems) {
        Optional<Pooling> pooling =
                modes.size() != 1
                        ? Optional.empty()
                        : switch (modes.getFirst()) {
                            case "mean" -> Optional.of(Pooling.MEAN);
                            case "cls" -> Optional.of(Pooling.CLS);
                            case "lasttoken" -> Optional.of(Pooling.LAST_TOKEN);
                            default -> Optional.empty();
                        };
        if (pooling.isEmpty()) {
            String asked = modes.isEmpty() ? "several kinds of" : String.join(" + ", modes);
            problems.add(
                    "%s asks for %s pooling, and only mean, cls and lasttoken run here"
                            .formatted(file, asked));
        }
        return pooling;
    }
}
