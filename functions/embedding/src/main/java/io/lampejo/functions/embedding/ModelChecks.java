package io.lampejo.functions.embedding;

import io.lampejo.content.Modality;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a request against what its model can do. Pure. */
final class ModelChecks {

    private ModelChecks() {}

    static void check(Ask ask, ModelInfo model) {
        modalities(ask, model);
        ask.form().dimensions().ifPresent(width -> dimensions(width, model));
        List<EmbeddingInput> items = ask.inputs().items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof EmbeddingInput.Tokens(int[] ids)) {
                vocabulary(items.size() == 1 ? "input" : "input[" + i + "]", ids, model);
            }
        }
    }

    private static void modalities(Ask ask, ModelInfo model) {
        for (Ask.OtherPart part : ask.inputs().others()) {
            String takes =
                    model.modalities().stream()
                            .sorted()
                            .map(modality -> modality.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            throw new FailureException(
                    new Failure.Unsupported(
                            "input",
                            "input[%d] has a part of type '%s', but the model '%s' takes %s only."
                                    .formatted(part.index(), part.type(), model.id(), takes)));
        }
        if (!model.modalities().contains(Modality.TEXT)) {
            throw new FailureException(
                    new Failure.Unsupported(
                            "input", "The model '%s' takes no text.".formatted(model.id())));
        }
    }

    private static void dimensions(int width, ModelInfo model) {
        int full = model.space().dims();
        if (width == full || model.matryoshka().contains(width)) {
            return;
        }
        String allowed =
                Stream.concat(model.matryoshka().stream(), Stream.of(full))
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        throw Wrong.field(
                "dimensions",
                "'dimensions' is %d, but the model '%s' allows only: %s."
                        .formatted(width, model.id(), allowed));
    }

    private static void vocabulary(String name, int[] ids, ModelInfo model) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] < 0 || ids[i] >= model.vocabulary()) {
                throw Wrong.field(
                        "input",
                        "%s[%d] is %d, but the token ids of the model '%s' are 0 to %d."
                                .formatted(name, i, ids[i], model.id(), model.vocabulary() - 1));
            }
        }
    }
}
