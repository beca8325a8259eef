package io.lampejo.models;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models of all sources, as they were when the process started.
 *
 * <p>An id belongs to the first source that has it, whether the model works there or not: a request
 * is never answered by another model than the one its operator put first. Later ones are reported
 * as problems. A model that cannot be used hides no model of another id.
 */
public final class ModelCatalogue implements Models {

    private final Map<String, ModelEntry> entries = new TreeMap<>();
    private final List<ModelProblem> problems = new ArrayList<>();
    private final List<ModelOffer> offers;
    private final List<ModelInfo> all;

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
        all = offers.stream().map(ModelOffer::info).toList();
    }

    private void add(ModelEntry entry) {
        boolean first = entries.putIfAbsent(entry.id(), entry) == null;
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

    @Override
    public Optional<ModelInfo> find(String id) {
        return entries.get(id) instanceof ModelOffer offer
                ? Optional.of(offer.info())
                : Optional.empty();
    }

    @Override
    public List<ModelInfo> all() {
        return all;
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
     * The model, its files on disk and checked. Blocking.
     *
     * @throws FailureException where there is no such model or it cannot be used
     */
    public EmbeddingModel open(String id) {
        return switch (entries.get(id)) {
            case null ->
                    throw new FailureException(
                            new Failure.UnknownModel(id, all.stream().map(ModelInfo::id).toList()));
            case ModelOffer offer -> offer.files().get();
            case ModelProblem problem ->
                    throw new FailureException(new Failure.ModelUnusable(id, problem.reason()));
        };
    }
}
