package io.lampejo.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a model on the class path.
 *
 * @param graph name of the one that is the graph
 */
record BundledFiles(String graph, List<BundledFile> all) {

    BundledFiles {
        all = List.copyOf(all);
    }

    long bytes() {
        return all.stream().mapToLong(BundledFile::bytes).sum();
    }

    /** What the manifest lists; graph and tokenizer must be among it. */
    static BundledFiles of(Manifest manifest, Problems problems) {
        Optional<String> graph = manifest.file();
        new Present(problems).check(graph, "file");
        List<BundledFile> all = new ArrayList<>();
        JsonFields list = manifest.files().orElse(JsonFields.none());
        for (String name : list.names()) {
            Optional<BundledFile> file =
                    list.object(name).flatMap(json -> BundledFile.of(name, json));
            file.ifPresentOrElse(
                    all::add,
                    () ->
                            problems.add(
                                    "lampejo.json does not say the resource, bytes and sha256 of "
                                            + name));
        }
        for (String name :
                List.of(graph.orElse(ModelDirectory.TOKENIZER), ModelDirectory.TOKENIZER)) {
            if (all.stream().noneMatch(file -> file.name().equals(name))) {
                problems.add("lampejo.json lists no file " + name);
            }
        }
        return new BundledFiles(graph.orElse(""), all);
    }
}
