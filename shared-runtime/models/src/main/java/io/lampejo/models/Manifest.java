package io.lampejo.models;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a {@code lampejo.json} says of its model. Every field is optional, and what it says goes
 * before what the other files say:
 *
 * <pre>{@code
 * {
 *   "kind": "embedding",                 or "generation"; what the graph shows, where absent
 *   "id": "owner/name",                  the directory's name, where absent
 *   "owner": "owner",                    the first part of the id, or "local"
 *   "created": "2024-01-31T00:00:00Z",   when the graph's file was last changed
 *   "space": {"id": "name", "dims": 384},
 *   "window": 512,                       tokens, special tokens included
 *   "vocabulary": 30522,
 *   "pooling": "mean",                   or "cls" or "last_token"; of no effect where the graph pools
 *   "normalize": true,
 *   "prefixes": {"query": "query: ", "document": "passage: "},
 *   "matryoshka": [128, 256],            widths that vectors may be cut to
 *   "batch_invariant": true,             vectors do not depend on what shares their run
 *   "file": "onnx/model_int8.onnx"       the graph
 * }
 * }</pre>
 */
final class Manifest {

    static final String NAME = "lampejo.json";

    private static final Set<String> KNOWN =
            Set.of(
                    "kind",
                    "id",
                    "owner",
                    "created",
                    "space",
                    "window",
                    "vocabulary",
                    "pooling",
                    "normalize",
                    "prefixes",
                    "matryoshka",
                    "batch_invariant",
                    "file",
                    "chat",
                    "habits",
                    "files",
                    "fingerprint");

    private final JsonFields fields;
    private final Problems problems;

    Manifest(JsonFields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        for (String name : fields.names()) {
            if (!KNOWN.contains(name)) {
                problems.add("%s: '%s' is no field that it can have".formatted(NAME, name));
            }
        }
    }

    Optional<ModelKind> kind() {
        Optional<String> name = fields.text("kind");
        Optional<ModelKind> kind = name.flatMap(ModelKind::named);
        if (name.isPresent() && kind.isEmpty()) {
            fields.complain("kind", "embedding or generation");
        }
        return kind;
    }

    Optional<String> id() {
        Optional<String> id = fields.text("id");
        if (id.isPresent() && !ModelIds.valid(id.get())) {
            problems.add("%s: id '%s' cannot be used: %s".formatted(NAME, id.get(), ModelIds.RULE));
            return Optional.empty();
        }
        return id;
    }

    Optional<String> owner() {
        return fields.text("owner");
    }

    Optional<Instant> created() {
        return fields.text("created")
                .flatMap(text -> {
                    try {
                        return Optional.of(Instant.parse(text));
                    } catch (DateTimeParseException _) {
                        fields.complain("created", "a moment like 2024-01-31T00:00:00Z");
                        return Optional.empty();
                    }
                });
    }

    Optional<String> spaceId() {
        return fields.object("space")
                .flatMap(space -> space.text("id"))
                .filter(id -> !id.isBlank());
    }

    OptionalInt dims() {
        Optional<JsonFields> space = fields.object("space");
        return space.isPresent() ? space.get().positiveInt("dims") : OptionalInt.empty();
    }

    OptionalInt window() {
        return fields.positiveInt("window");
    }

    OptionalInt vocabulary() {
        return fields.positiveInt("vocabulary");
    }

    Optional<Pooling> pooling() {
        Optional<String> name = fields.text("pooling");
        Optional<Pooling> pooling = name.flatMap(Pooling::named);
        if (name.isPresent() && pooling.isEmpty()) {
            fields.complain("pooling", "mean, cls or last_token");
        }
        return pooling;
    }

    Optional<Boolean> normalize() {
        return fields.flag("normalize");
    }

    Optional<Prefixes> prefixes() {
        return fields.object("prefixes")
                .map(p -> new Prefixes(p.text("query").orElse(""), p.text("document").orElse("")));
    }

    List<Integer> matryoshka() {
        return fields.positiveInts("matryoshka");
    }

    Optional<Boolean> batchInvariant() {
        return fields.flag("batch_invariant");
    }

    Optional<String> file() {
        return fields.text("file");
    }

    Optional<Boolean> chat() {
        return fields.flag("chat");
    }

    Optional<String> habits() {
        return fields.text("habits");
    }

    Optional<JsonFields> files() {
        return fields.object("files");
    }

    Optional<String> fingerprint() {
        return fields.text("fingerprint");
    }
}
