package io.lampejo.models;

import java.util.List;
import java.util.Optional;

/**
 * A stage of a Sentence Transformers pipeline.
 *
 * @param kind name of its class
 * @param config name of its configuration file
 */
record SentenceModule(String kind, String config) {

    static final String TRANSFORMER = "Transformer";
    static final String POOLING = "Pooling";
    static final String DENSE = "Dense";
    static final String NORMALIZE = "Normalize";

    /** What {@code modules.json} lists, in its order; empty where there is none. */
    static Optional<List<SentenceModule>> listed(ModelFiles files) {
        return files.array("modules.json")
                .map(modules -> modules.stream().map(SentenceModule::of).toList());
    }

    void refuse(Problems problems) {
        problems.add("modules.json lists a '%s' module, which does not run here".formatted(kind));
    }

    private static SentenceModule of(JsonFields json) {
        String type = json.text("type").orElse("");
        String kind = type.substring(type.lastIndexOf('.') + 1);
        return new SentenceModule(kind, json.text("path").orElse("1_" + kind) + "/config.json");
    }
}
