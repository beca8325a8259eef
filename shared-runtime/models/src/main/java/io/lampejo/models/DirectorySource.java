package io.lampejo.models;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Models in a directory: each subdirectory that holds a {@code config.json}, a {@code
 * tokenizer.json}, a {@code lampejo.json} or an {@code onnx/} is one, named after its directory; so
 * is one a level deeper, named {@code owner/name}, and the newest revision of a model in a Hugging
 * Face hub cache. A root that is a model itself is the only one.
 */
public final class DirectorySource implements ModelSource {

    private final Path root;

    public DirectorySource(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The one model in a directory, under an id that is not its directory's name. */
    public static ModelSource model(Path directory, String id) {
        return () -> List.of(entry(new ModelPlaces.Place(id, directory)));
    }

    @Override
    public List<ModelEntry> entries() {
        if (!Files.isDirectory(root)) {
            return List.of(noRoot("does not exist"));
        }
        try {
            return ModelPlaces.under(root).stream().map(DirectorySource::entry).toList();
        } catch (IOException e) {
            return List.of(noRoot("cannot be read (%s)".formatted(e.getClass().getSimpleName())));
        }
    }

    private ModelEntry noRoot(String why) {
        String name = String.valueOf(root.getFileName());
        return new ModelProblem(
                name, root.toString(), "the directory to look for models in " + why);
    }

    private static ModelEntry entry(ModelPlaces.Place place) {
        String where = place.directory().toString();
        return switch (ModelDirectory.read(place.directory(), place.name())) {
            case Reading.Embedding(EmbeddingModel model, EmbeddingDetails details) ->
                    new ModelOffer.Embedding(
                            model.info(), details, where, () -> again(place, model.info()));
            case Reading.Generation(GenerationModel model, GenerationDetails details) ->
                    new ModelOffer.Generation(
                            model.info(), details, where, () -> again(place, model.info()));
            case Reading.Incomplete(String id, String reason) ->
                    new ModelProblem(id, where, reason);
        };
    }

    /**
     * Reads the directory as it is now: cached answers hold only for the files seen at start-up.
     */
    private static EmbeddingModel again(ModelPlaces.Place place, ModelInfo seen) {
        return switch (ModelDirectory.read(place.directory(), place.name())) {
            case Reading.Embedding(EmbeddingModel model, EmbeddingDetails _)
                    when model.info().fingerprint().equals(seen.fingerprint()) ->
                    model.as(seen);
            case Reading.Embedding _, Reading.Generation _ -> throw changed(seen.id());
            case Reading.Incomplete(String _, String reason) -> throw unusable(seen.id(), reason);
        };
    }

    private static GenerationModel again(ModelPlaces.Place place, GeneratorInfo seen) {
        return switch (ModelDirectory.read(place.directory(), place.name())) {
            case Reading.Generation(GenerationModel model, GenerationDetails _)
                    when model.info().fingerprint().equals(seen.fingerprint()) ->
                    model.as(seen);
            case Reading.Embedding _, Reading.Generation _ -> throw changed(seen.id());
            case Reading.Incomplete(String _, String reason) -> throw unusable(seen.id(), reason);
        };
    }

    private static FailureException changed(String id) {
        return unusable(id, "its files changed since the server started, which needs a restart");
    }

    private static FailureException unusable(String id, String reason) {
        return new FailureException(new Failure.ModelUnusable(id, reason));
    }
}
