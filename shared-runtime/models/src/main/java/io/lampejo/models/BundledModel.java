package io.lampejo.models;

import io.lampejo.content.Modality;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Space;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A model on the class path, as its manifest describes it: a {@link Manifest} that says all that
 * callers may ask before the model is opened, names its files, with their sizes and SHA-256
 * digests, and its {@link Fingerprint}. A test holds each against the files.
 */
sealed interface BundledModel {

    String id();

    String fingerprint();

    BundledFiles files();

    /**
     * Its manifest says everything there is to know: no file of it is read but graph and tokens.
     */
    record Embedding(
            ModelInfo info,
            Fingerprint.Settings settings,
            Optional<Boolean> batchInvariant,
            BundledFiles files)
            implements BundledModel {

        @Override
        public String id() {
            return info.id();
        }

        @Override
        public String fingerprint() {
            return info.fingerprint();
        }

        EmbeddingDetails details() {
            return new EmbeddingDetails(
                    files.graph(), Optional.of(settings.pooling()), files.bytes());
        }
    }

    /** Its files are a whole hub export, which is read when it lies on the disk. */
    record Generation(GeneratorInfo info, BundledFiles files) implements BundledModel {

        @Override
        public String id() {
            return info.id();
        }

        @Override
        public String fingerprint() {
            return info.fingerprint();
        }

        GenerationDetails details() {
            return new GenerationDetails(files.graph(), files.bytes());
        }
    }

    /** Empty where the manifest leaves something out; that is noted as a problem. */
    static Optional<BundledModel> of(JsonFields json, Problems problems) {
        Manifest manifest = new Manifest(json, problems);
        Present present = new Present(problems);
        String id = present.text(manifest.id(), "id");
        String fingerprint = present.text(manifest.fingerprint(), "fingerprint");
        int window = present.number(manifest.window(), "window");
        int vocabulary = present.number(manifest.vocabulary(), "vocabulary");
        Instant created = manifest.created().orElse(Instant.EPOCH);
        String owner = manifest.owner().orElse("local");
        BundledModel model =
                switch (manifest.kind().orElse(ModelKind.EMBEDDING)) {
                    case EMBEDDING -> {
                        int dims = present.number(manifest.dims(), "space");
                        Optional<Pooling> pooling = manifest.pooling();
                        present.check(pooling, "pooling");
                        Optional<Boolean> normalize = manifest.normalize();
                        present.check(normalize, "normalize");
                        yield new Embedding(
                                new ModelInfo(
                                        id,
                                        fingerprint,
                                        new Space(manifest.spaceId().orElse(id), dims),
                                        window,
                                        vocabulary,
                                        Set.of(Modality.TEXT),
                                        manifest.matryoshka(),
                                        created,
                                        owner),
                                new Fingerprint.Settings(
                                        pooling.orElse(Pooling.MEAN),
                                        normalize.orElse(true),
                                        window,
                                        manifest.prefixes().orElse(Prefixes.NONE)),
                                manifest.batchInvariant(),
                                BundledFiles.of(manifest, problems));
                    }
                    case GENERATION -> {
                        Optional<Boolean> chat = manifest.chat();
                        present.check(chat, "chat");
                        yield new Generation(
                                new GeneratorInfo(
                                        id,
                                        fingerprint,
                                        window,
                                        vocabulary,
                                        chat.orElse(false)
                                                ? GeneratorInfo.Chat.TEMPLATE
                                                : GeneratorInfo.Chat.NONE,
                                        created,
                                        owner,
                                        manifest.habits()
                                                .flatMap(ModelHabits::named)
                                                .orElse(ModelHabits.UNKNOWN)),
                                BundledFiles.of(manifest, problems));
                    }
                };
        return Optional.of(model).filter(_ -> problems.none());
    }
}
