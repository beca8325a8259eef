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
 * @param pooling empty where the graph itself pools
 * @param width of the vectors, as the files state it
 * @param poolsPrefix tokens of a prefix take part in the pooling
 */
record Head(Optional<Pooling> pooling, boolean normalize, OptionalInt width, boolean poolsPrefix) {

    static Head of(ModelFiles files, HubConfig config, Manifest manifest, Problems problems) {
        Optional<Pooling> chosen = manifest.pooling();
        Optional<Boolean> normalize = manifest.normalize();
        Optional<List<SentenceModule>> modules = SentenceModule.listed(files);
        if (modules.isEmpty()) {
            return new Head(
                    Optional.of(chosen.orElse(config.usualPooling())),
                    normalize.orElse(true),
                    config.width(),
                    true);
        }
        Optional<PoolingConfig> pooling = Optional.empty();
        boolean normalizes = false;
        for (SentenceModule module : modules.get()) {
            switch (module.kind()) {
                case SentenceModule.TRANSFORMER -> {}
                case SentenceModule.NORMALIZE -> normalizes = true;
                case SentenceModule.POOLING ->
                        pooling = Optional.of(pooling(files, module, chosen.isPresent(), problems));
                default -> module.refuse(problems);
            }
        }
        if (pooling.isEmpty() && chosen.isEmpty()) {
            problems.add("modules.json lists no Pooling module");
        }
        Optional<Pooling> stated = pooling.flatMap(PoolingConfig::pooling);
        OptionalInt width = pooling.map(PoolingConfig::width).orElse(OptionalInt.empty());
        return new Head(
                Optional.of(chosen.or(() -> stated).orElse(Pooling.MEAN)),
                normalize.orElse(normalizes),
                width.isPresent() ? width : config.width(),
                pooling.map(PoolingConfig::poolsPrefix).orElse(true));
    }

    /**
     * Where {@code chosen}, the manifest names the pooling, and the module's kind does not matter.
     */
    private static PoolingConfig pooling(
            ModelFiles files, SentenceModule module, boolean chosen, Problems problems) {
        Optional<JsonFields> json = files.object(module.config());
        if (json.isEmpty()) {
            files.required(module.config());
        }
        return PoolingConfig.of(
                module.config(),
                json.orElse(JsonFields.none()),
                chosen ? new Problems() : problems);
    }
}
