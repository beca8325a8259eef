package io.lampejo.models.hub;

import io.lampejo.models.ModelKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks what a model needs out of everything that its repository holds. */
final class FileChoice {

    /** Configuration, tokenizer, templates, and what Sentence Transformers keep. */
    private static final Pattern COMPANION =
            Pattern.compile(
                    "config\\.json|generation_config\\.json|tokenizer\\.json|tokenizer_config\\.json"
                            + "|special_tokens_map\\.json|added_tokens\\.json|chat_template\\.(jinja|json)"
                            + "|additional_chat_templates/[^/]+\\.jinja|lampejo\\.json|modules\\.json"
                            + "|config_sentence_transformers\\.json|sentence_[a-z-]+_config\\.json"
                            + "|[0-9]+_[A-Za-z]+/config\\.json");

    private static final Pattern GRAPH = Pattern.compile("(onnx/)?[^/]+\\.onnx");

    private FileChoice() {}

    /** Paths of the files that tell what a model is, without its graph and its vocabulary. */
    static List<String> facts(Collection<String> paths) {
        return paths.stream()
                .filter(COMPANION.asMatchPredicate())
                .filter(path -> !path.equals("tokenizer.json"))
                .toList();
    }

    /**
     * Paths of the files to pull.
     *
     * @throws HubException where there is no such graph; it names those that there are
     */
    static NavigableSet<String> of(Snapshot snapshot, HubRequest.Selection selection)
            throws HubException {
        NavigableSet<String> paths = snapshot.paths();
        Optional<String> unsafe = paths.stream().filter(path -> !HubFile.safe(path)).findFirst();
        if (unsafe.isPresent()) {
            throw new HubException(
                    "%s lists a file whose name leads out of its directory, which no model does: '%s'"
                            .formatted(snapshot.model(), unsafe.get()));
        }
        List<String> chosen =
                switch (selection) {
                    case HubRequest.Selection.Best _ -> List.of(best(snapshot));
                    case HubRequest.Selection.Quantization(String name) ->
                            List.of(quantized(snapshot, name));
                    case HubRequest.Selection.Files(List<String> files) -> named(snapshot, files);
                };
        NavigableSet<String> wanted = new TreeSet<>(chosen);
        for (String graph : chosen) {
            paths.stream().filter(path -> belongsTo(graph, path)).forEach(wanted::add);
        }
        paths.stream().filter(COMPANION.asMatchPredicate()).forEach(wanted::add);
        return wanted;
    }

    /**
     * Weights beside a graph: {@code model.onnx_data}, {@code model.onnx_data_1}, {@code
     * model.onnx.data}.
     */
    private static boolean belongsTo(String graph, String path) {
        return path.startsWith(graph)
                && path.substring(graph.length()).matches("[._]data(_[0-9]+)?");
    }

    private static String best(Snapshot snapshot) throws HubException {
        List<String> graphs = graphs(snapshot);
        for (String folder : List.of("onnx/", "")) {
            for (String name : snapshot.kind().graphs()) {
                if (graphs.contains(folder + name + ".onnx")) {
                    return folder + name + ".onnx";
                }
            }
        }
        if (graphs.size() == 1) {
            return graphs.getFirst();
        }
        throw graphs.isEmpty()
                ? new HubException(
                        "%s holds no ONNX graph: look for an ONNX export of it under another owner's name"
                                .formatted(snapshot.model()))
                : new HubException(
                        "%s holds several graphs of unknown kinds, so that one must be named (--file): %s"
                                .formatted(snapshot.model(), available(snapshot)));
    }

    private static String quantized(Snapshot snapshot, String name) throws HubException {
        List<String> graphs = graphs(snapshot);
        for (String suffix : suffixes(name)) {
            for (String base : bases(snapshot.kind())) {
                for (String folder : List.of("onnx/", "")) {
                    if (graphs.contains(folder + base + suffix + ".onnx")) {
                        return folder + base + suffix + ".onnx";
                    }
                }
            }
        }
        throw new HubException(
                "%s holds no %s graph, but %s"
                        .formatted(snapshot.model(), name, available(snapshot)));
    }

    private static List<String> named(Snapshot snapshot, List<String> files) throws HubException {
        List<String> found = new ArrayList<>();
        for (String file : files) {
            if (!snapshot.files().containsKey(file)) {
                throw new HubException(
                        "%s has no file %s, but %s"
                                .formatted(snapshot.model(), file, available(snapshot)));
            }
            found.add(file);
        }
        return found;
    }

    private static List<String> suffixes(String quantization) {
        return switch (quantization) {
            case "fp32", "none" -> List.of("");
            case "int8", "q8", "quantized" -> List.of("_quantized", "_int8");
            default -> List.of("_" + quantization);
        };
    }

    private static List<String> bases(ModelKind kind) {
        return switch (kind) {
            case EMBEDDING -> List.of("model");
            case GENERATION -> List.of("model", "decoder_model_merged", "decoder_with_past_model");
        };
    }

    private static List<String> graphs(Snapshot snapshot) {
        return snapshot.paths().stream().filter(GRAPH.asMatchPredicate()).toList();
    }

    /** The graphs there are, with their sizes. */
    private static String available(Snapshot snapshot) {
        List<String> graphs = graphs(snapshot);
        return graphs.isEmpty()
                ? "no ONNX graph at all"
                : graphs.stream()
                        .map(graph -> graph + size(snapshot, graph))
                        .collect(Collectors.joining(", "));
    }

    private static String size(Snapshot snapshot, String path) {
        return snapshot.files()
                .getOrDefault(path, Optional.empty())
                .map(file -> " (%s)".formatted(Bytes.text(file.bytes())))
                .orElse("");
    }
}
