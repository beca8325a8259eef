package io.lampejo.models;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The models of all sources, as they were when the process started.
 *
 * <p>An id belongs to the first source that has it, whether the model works there or not: a request
 * is never answered by another model than the one its operator put first. Later ones are reported
 * as problems, unless they lie in the same place. A model that cannot be used hides no model of
 * another id.
 */
public final class ModelCatalogue implements Models {

    private final Map<String, ModelEntry> entries = new TreeMap<>();
    private final List<ModelProblem> problems = new ArrayList<>();
    private final List<ModelOffer> offers;
    private final List<ModelInfo> embedding;
    private final List<GeneratorInfo> generation;

    /** Reads the sources. The first one goes before the second where both have an id. */
    public ModelCatalogue(List<ModelSource> sources) {
        for (ModelSource source : sources) {
            source.entries().forEach(this::add);
        }
        offers =
                entries.values().stream()
                        .filter(ModelOffer.class::isInstance)
                        .map(ModelOffer.class::cast)
                        .toList();
        embedding = offers(ModelOffer.Embedding.class).map(ModelOffer.Embedding::info).toList();
        generation = offers(ModelOffer.Generation.class).map(ModelOffer.Generation::info).toList();
    }

    private void add(ModelEntry entry) {
        ModelEntry known = entries.putIfAbsent(entry.id(), entry);
        boolean first = known == null;
        if (known != null && known.where().equals(entry.where())) {
            return; // two sources look in the same place
        }
        if (entry instanceof ModelProblem problem) {
            problems.add(problem);
        } else if (!first) {
            problems.add(
                    new ModelProblem(
                            entry.id(),
                            entry.where(),
                            "another model has this id already, and the first one found keeps it"));
        }
    }

    private <T extends ModelOffer> Stream<T> offers(Class<T> kind) {
        return offers.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public Optional<ModelInfo> find(String id) {
        return entries.get(id) instanceof ModelOffer.Embedding offer
                ? Optional.of(offer.info())
                : Optional.empty();
    }

    /** All embedding models, by id. */
    @Override
    public List<ModelInfo> all() {
        return embedding;
    }

    @Override
    public Failure refusal(String id) {
        return refusal(id, ModelKind.EMBEDDING);
    }

    /** The generation models. */
    public Generators generators() {
        return new Generators() {
            @Override
            public Optional<GeneratorInfo> find(String id) {
                return entries.get(id) instanceof ModelOffer.Generation offer
                        ? Optional.of(offer.info())
                        : Optional.empty();
            }

            @Override
            public List<GeneratorInfo> all() {
                return generation;
            }

            @Override
            public Failure refusal(String id) {
                return ModelCatalogue.this.refusal(id, ModelKind.GENERATION);
            }
        };
    }

    /** All usable models by id, with where they come from. */
    public List<ModelOffer> offers() {
        return offers;
    }

    /**
     * Why the model that has this id cannot be used; empty where it can, or where there is none.
     */
    public Optional<String> problem(String id) {
        return entries.get(id) instanceof ModelProblem problem
                ? Optional.of(problem.reason())
                : Optional.empty();
    }

    /** Everything that sources found and cannot offer, in the order they found it. */
    public List<ModelProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The embedding model, its files on disk and checked. Blocking.
     *
     * @throws FailureException where there is no such model, it is of another kind or it cannot be
     *     used
     */
    public EmbeddingModel open(String id) {
        if (entries.get(id) instanceof ModelOffer.Embedding offer) {
            return offer.files().get();
        }
        throw new FailureException(refusal(id, ModelKind.EMBEDDING));
    }

    /** As {@link #open}, for a generation model. */
    public GenerationModel openGenerator(String id) {
        if (entries.get(id) instanceof ModelOffer.Generation offer) {
            return offer.files().get();
        }
        throw new FailureException(refusal(id, ModelKind.GENERATION));
    }

    /** Why no model of this kind can be used under this id, where {@code find} found none. */
    public Failure refusal(String id, ModelKind wanted) {
        return switch (entries.get(id)) {
            case null -> new Failure.UnknownModel(id, known(wanted));
            case ModelProblem problem -> new Failure.ModelUnusable(id, problem.reason());
            case ModelOffer offer when offer.kind() == wanted ->
                    throw new IllegalStateException("what can be used is not refused");
            case ModelOffer offer ->
                    new Failure.Unsupported(
                            "model",
                            "The model '%s' is %s and cannot be used as %s. %s"
                                    .formatted(
                                            id,
                                            offer.kind().words(),
                                            wanted.words(),
                                            instead(known(wanted))));
        };
    }

    private static String instead(List<String> known) {
        return known.isEmpty()
                ? "This server has none."
                : "Known ones: %s.".formatted(String.join(", ", known));
    }

    private List<String> known(ModelKind kind) {
        return offers.stream().filter(offer -> offer.kind() == kind).map(ModelOffer::id).toList();
    }
}
