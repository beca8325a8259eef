package io.lampejo.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one model directory, by the names that configuration files use. A name never leads
 * out of the directory; a symbolic link may, because hub caches are made of them.
 */
final class ModelFiles {

    /** A configuration or a template over this size is none. */
    private static final long MAX_SMALL_FILE_BYTES = 4 << 20;

    private static final byte[] LFS_POINTER =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    private final Path directory;
    private final Problems problems;

    ModelFiles(Path directory, Problems problems) {
        this.directory = directory.toAbsolutePath().normalize();
        this.problems = problems;
    }

    Path directory() {
        return directory;
    }

    /** The path of a name, whether or not a file is there; empty where it leads out. */
    Optional<Path> resolve(String name) {
        try {
            Path path = directory.resolve(name).normalize();
            boolean inside = path.startsWith(directory) && !path.equals(directory);
            return inside && !Path.of(name).isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /**
     * The name of a path inside the directory, with {@code /} between its parts on every system.
     */
    String name(Path path) {
        List<String> parts = new ArrayList<>();
        directory.relativize(path).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    /** A JSON object; empty where there is no such file, or a problem where it is none. */
    Optional<JsonFields> object(String name) {
        return tree(name).flatMap(tree -> JsonFields.of(name, tree, problems));
    }

    /**
     * A JSON array of objects; empty where there is no such file, or a problem where it is none.
     */
    Optional<List<JsonFields>> array(String name) {
        Optional<JsonValue> tree = tree(name);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        if (!(tree.get() instanceof JsonValue.Items(List<JsonValue> items))) {
            problems.add(name + " holds no list");
            return Optional.empty();
        }
        return Optional.of(
                items.stream()
                        .map(item -> JsonFields.of(name, item, problems))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A small text file; empty where there is none, or a problem where it cannot be read. */
    Optional<String> text(String name) {
        return content(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The small text files of a folder by their names without {@code suffix}. */
    Map<String, String> texts(String folder, String suffix) {
        Path path = directory.resolve(folder);
        if (!Files.isDirectory(path)) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.sorted().toList()) {
                String name = String.valueOf(child.getFileName());
                if (name.endsWith(suffix)) {
                    text(name(child))
                            .ifPresent(text ->
                                    texts.put(
                                            name.substring(0, name.length() - suffix.length()),
                                            text));
                }
            }
        } catch (IOException e) {
            problems.add(unreadable(folder, e));
        }
        return texts;
    }

    boolean holds(String name) {
        return resolve(name).filter(Files::exists).isPresent();
    }

    private Optional<JsonValue> tree(String name) {
        return content(name).flatMap(bytes -> Json.parse(name, bytes, problems));
    }

    private Optional<byte[]> content(String name) {
        Optional<Path> path = resolve(name).filter(Files::exists);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(path.get()) > MAX_SMALL_FILE_BYTES) {
                problems.add(name + " is too large to be what its name says");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path.get()));
        } catch (IOException e) {
            problems.add(unreadable(name, e));
            return Optional.empty();
        }
    }

    /** A file that must be here and hold content; a problem where it is not or does not. */
    Optional<Path> required(String name) {
        Optional<Path> path = resolve(name);
        if (path.isEmpty()) {
            problems.add("'%s' leads out of the model's directory".formatted(name));
            return path;
        }
        if (!Files.isRegularFile(path.get())) {
            boolean dangling = Files.isSymbolicLink(path.get());
            problems.add(name + (dangling ? " is a link to nothing" : " is missing"));
            return Optional.empty();
        }
        try {
            if (Files.size(path.get()) == 0) {
                problems.add(name + " is empty");
                return Optional.empty();
            }
            if (isLfsPointer(path.get())) {
                problems.add(
                        name
                                + " is a Git LFS pointer and not the file itself ('git lfs pull' gets it)");
                return Optional.empty();
            }
            return path;
        } catch (IOException e) {
            problems.add(unreadable(name, e));
            return Optional.empty();
        }
    }

    private static boolean isLfsPointer(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(LFS_POINTER.length), LFS_POINTER);
        }
    }

    static String unreadable(String name, IOException e) {
        return "%s cannot be read (%s)".formatted(name, e.getClass().getSimpleName());
    }
}
