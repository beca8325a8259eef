package io.lampejo.models;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A graph together with the files that hold its external data. */
final class GraphFiles {

    private GraphFiles() {}

    /**
     * The files by name. What is missing, cut off or in a place that ONNX Runtime does not read
     * (outside the graph's own directory) is a problem.
     */
    static SortedMap<String, Path> of(Path graph, ModelFiles files, Problems problems) {
        SortedMap<String, Path> found = new TreeMap<>();
        String name = files.name(graph);
        found.put(name, graph);
        try {
            for (Map.Entry<String, Long> data : ExternalData.of(graph).entrySet()) {
                Optional<String> place = beside(graph, data.getKey(), files);
                if (place.isEmpty()) {
                    problems.add(
                            "%s refers to data outside its own directory ('%s')"
                                    .formatted(name, data.getKey()));
                    continue;
                }
                Optional<Path> path = files.required(place.get());
                if (path.isPresent() && Files.size(path.get()) < data.getValue()) {
                    problems.add(
                            "%s is cut off: it has %d of at least %d bytes"
                                    .formatted(
                                            place.get(), Files.size(path.get()), data.getValue()));
                }
                path.ifPresent(p -> found.put(place.get(), p));
            }
        } catch (FileSystemException e) {
            problems.add(ModelFiles.unreadable(name, e)); // its message is a path of this machine
        } catch (IOException e) {
            problems.add(noGraph(name, e));
        }
        return found;
    }

    static String noGraph(String name, IOException e) {
        return "%s is cut off or no ONNX graph (%s)".formatted(name, e.getMessage());
    }

    /**
     * The name of a location inside the model; empty where it leads out of the graph's directory.
     */
    private static Optional<String> beside(Path graph, String location, ModelFiles files) {
        Path directory = graph.resolveSibling("");
        return new ModelFiles(directory, new Problems()).resolve(location).map(files::name);
    }
}
