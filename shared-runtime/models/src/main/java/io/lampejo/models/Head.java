package io.lampejo.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What comes after the graph: how its token vectors become the sentence's.
 *
 * <p>Where there is no {@code modules.json}, vectors are normalised, and pooled as is usual for the
 * architecture ({@link HubConfig#usualPooling()}).
 *
 * @param width of the vectors, as the pooling module states it
 * @param poolsPrefix tokens of a prefix take part in the pooling
 */
record Head(Pooling pooling, boolean normalize, OptionalInt width, boolean poolsPrefix) {

    static Head of(ModelFiles files, HubConfig config, Manifest manifest, Problems problems) {
        Optional<Pooling> chosen = manifest.pooling();
        Optional<Boolean> normalize = manifest.normalize();
        Optional<List<JsonFields>> modules = files.array("modules.json");
        if (modules.isEmpty()) {
            return new Head(
                    chosen.orElse(config.usualPooling()),
                    normalize.orElse(true),
                    OptionalInt.empty(),
                    true);
        }
        Optional<PoolingConfig> pooling = Optional.empty();
        boolean normalizes = false;
        for (JsonFields module : modules.get()) {
            String type = module.text("type").orElse("");
            String kind = type.substring(type.lastIndexOf('.') + 1);
            switch (kind) {
                case "Transformer" -> {}
                case "Normalize" -> normalizes = true;
                case "Pooling" ->
                        pooling = Optional.of(pooling(files, module, chosen.isPresent(), problems));
                default ->
                        problems.add(
                                "modules.json lists a '%s' module, which does not run here"
                                        .formatted(kind));
            }
        }
        if (pooling.isEmpty() && chosen.isEmpty()) {
            problems.add("modules.json lists no Pooling module");
        }
        Optional<Pooling> stated = pooling.flatMap(PoolingConfig::pooling);
        return new Head(
                chosen.or(() -> stated).orElse(Pooling.MEAN),
                normalize.orElse(normalizes),
                pooling.map(PoolingConfig::width).orElse(OptionalInt.empty()),
                pooling.map(PoolingConfig::poolsPrefix).orElse(true));
    }

    /**
     * Where {@code chosen}, the manifest names the pooling, and the module's kind does not matter.
     */
    private static PoolingConfig pooling(
            ModelFiles files, JsonFields module, boolean chosen, Problems problems) {
        String file = module.text("path").orElse("1_Pooling") + "/config.json";
        Optional<JsonFields> json = files.object(file);
        if (json.isEmpty()) {
            files.required(file);
        }
        return PoolingConfig.of(
                file, json.orElse(JsonFields.none()), chosen ? new Problems() : problems);
    }
}
