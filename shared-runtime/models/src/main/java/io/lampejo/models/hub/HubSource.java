package io.lampejo.models.hub;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.models.DirectorySource;
import io.lampejo.models.GenerationDetails;
import io.lampejo.models.GenerationModel;
import io.lampejo.models.ModelEntry;
import io.lampejo.models.ModelOffer;
import io.lampejo.models.ModelProblem;
import io.lampejo.models.ModelSource;
import java.nio.file.Path;
import java.util.List;

/**
 * A generation model that is known by its name. Where it is on the disk, it is the one there, and
 * the hub is not asked. Where it is not, the hub tells at start-up what it is, and it is pulled
 * when it is first opened: at the commit that was seen at start-up, which until the next start
 * stands in for its fingerprint.
 */
public final class HubSource implements ModelSource {

    private final HubModels hub;
    private final HubRequest request;
    private final Progress progress;

    public HubSource(HubModels hub, HubRequest request, Progress progress) {
        this.hub = hub;
        this.request = request;
        this.progress = progress;
    }

    @Override
    public List<ModelEntry> entries() {
        return hub.present(request.model())
                .map(directory -> DirectorySource.model(directory, request.model()).entries())
                .orElseGet(() -> List.of(promised()));
    }

    private ModelEntry promised() {
        String where = hub.settings().base() + "/" + request.model();
        try {
            Preview preview = hub.preview(request);
            return new ModelOffer.Generation(
                    preview.info(),
                    new GenerationDetails(preview.graph(), preview.bytes()),
                    where,
                    () -> pulled(preview));
        } catch (HubException e) {
            return new ModelProblem(request.model(), where, "" + e.getMessage());
        }
    }

    private GenerationModel pulled(Preview preview) {
        try {
            Path directory = hub.pull(request.at(preview.commit()), progress);
            ModelEntry entry =
                    DirectorySource.model(directory, request.model()).entries().getFirst();
            return switch (entry) {
                case ModelOffer.Generation offer -> known(offer.files().get(), preview.info());
                case ModelOffer.Embedding _ -> throw unusable("it makes vectors and no text");
                case ModelProblem problem -> throw unusable(problem.reason());
            };
        } catch (HubException e) {
            throw new FailureException(
                    new Failure.ModelUnusable(request.model(), "" + e.getMessage()), e);
        }
    }

    /** Under the fingerprint that callers have seen; its own facts, which the graph has part in. */
    private static GenerationModel known(GenerationModel model, GeneratorInfo seen) {
        GeneratorInfo own = model.info();
        return model.as(
                new GeneratorInfo(
                        seen.id(),
                        seen.fingerprint(),
                        own.window(),
                        own.vocabulary(),
                        own.chat(),
                        seen.created(),
                        seen.owner(),
                        own.habits()));
    }

    private FailureException unusable(String reason) {
        return new FailureException(new Failure.ModelUnusable(request.model(), reason));
    }
}
