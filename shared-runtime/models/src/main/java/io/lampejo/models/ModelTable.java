package io.lampejo.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A catalogue as lines of text: its models in aligned columns, then what is wrong with the rest.
 */
final class ModelTable {

    private static final List<String> EMBEDDING =
            List.of("EMBEDDING MODEL", "DIMS", "WINDOW", "POOLING", "SIZE", "GRAPH", "SOURCE");
    private static final List<String> GENERATION =
            List.of("GENERATION MODEL", "VOCABULARY", "WINDOW", "CHAT", "SIZE", "GRAPH", "SOURCE");

    private ModelTable() {}

    static List<String> of(ModelCatalogue catalogue) {
        List<List<String>> embedding = new ArrayList<>();
        List<List<String>> generation = new ArrayList<>();
        for (ModelOffer offer : catalogue.offers()) {
            switch (offer) {
                case ModelOffer.Embedding model -> embedding.add(row(model));
                case ModelOffer.Generation model -> generation.add(row(model));
            }
        }
        List<String> lines = new ArrayList<>();
        if (catalogue.offers().isEmpty()) {
            lines.add("There is no model to serve.");
        }
        if (!embedding.isEmpty()) {
            embedding.addFirst(EMBEDDING);
            lines.addAll(aligned(embedding));
        }
        if (!generation.isEmpty()) {
            if (!embedding.isEmpty()) {
                lines.add("");
            }
            generation.addFirst(GENERATION);
            lines.addAll(aligned(generation));
        }
        if (!catalogue.problems().isEmpty()) {
            lines.add("");
            lines.add("Not usable:");
            for (ModelProblem problem : catalogue.problems()) {
                lines.add(
                        "  %s (%s): %s".formatted(problem.id(), problem.where(), problem.reason()));
            }
        }
        return lines;
    }

    private static List<String> row(ModelOffer.Embedding offer) {
        EmbeddingDetails details = offer.details();
        return List.of(
                offer.id(),
                Integer.toString(offer.info().space().dims()),
                Integer.toString(offer.info().window()),
                details.pooling()
                        .map(pooling -> pooling.name().toLowerCase(Locale.ROOT))
                        .orElse("in graph"),
                size(details.bytes()),
                details.graph(),
                offer.where());
    }

    private static List<String> row(ModelOffer.Generation offer) {
        GenerationDetails details = offer.details();
        return List.of(
                offer.id(),
                Integer.toString(offer.info().vocabulary()),
                Integer.toString(offer.info().window()),
                switch (offer.info().chat()) {
                    case TEMPLATE -> "template";
                    case NONE -> "none";
                },
                size(details.bytes()),
                details.graph(),
                offer.where());
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? "%d KiB".formatted((bytes + 1023) >> 10)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }

    /** Numbers to the right, the last column as it is. */
    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        String format =
                "%%-%ds  %%%ds  %%%ds  %%-%ds  %%%ds  %%-%ds  %%s"
                        .formatted(
                                widths[0], widths[1], widths[2], widths[3], widths[4], widths[5]);
        return rows.stream().map(row -> format.formatted(row.toArray())).toList();
    }
}
