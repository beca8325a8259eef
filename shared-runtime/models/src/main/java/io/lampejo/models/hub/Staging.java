package io.lampejo.models.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place beside the models where one is put together. Its pull holds the {@link PullLock}.
 *
 * <p>{@code files} are whole and checked; {@code parts} are on their way, with {@code notes} of how
 * far they are.
 */
final class Staging {

    private final Path workplace;

    Staging(Path workplace) {
        this.workplace = workplace;
    }

    Path file(String path) {
        return workplace.resolve("files").resolve(path);
    }

    Path part(String path) {
        return workplace.resolve("parts").resolve(path);
    }

    Path note(String path) {
        return workplace.resolve("notes").resolve(path);
    }

    /** Puts right what a pull left that was cut off between two moves. */
    void recover(Path target) throws HubException {
        Path old = workplace.resolve("old");
        try {
            if (Files.exists(old) && !Files.exists(target)) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            delete(old);
        } catch (IOException e) {
            throw Disk.failure(target, e);
        }
    }

    /** Whether the file is here, checked once more: it may be one of another commit. */
    boolean holds(HubFile file) throws HubException {
        Path path = file(file.path());
        try {
            if (!Files.isRegularFile(path)) {
                return false;
            }
            if (Files.size(path) == file.bytes() && file.digest().matches(path)) {
                return true;
            }
            Files.delete(path);
            return false;
        } catch (IOException e) {
            throw Disk.failure(path, e);
        }
    }

    /** Takes over a file of an earlier pull, where it is the same. */
    void reuse(HubFile file, Path published, PullRecord record) throws HubException {
        Optional<HubFile> same =
                record.files().stream()
                        .filter(file::equals)
                        .filter(had -> !(had.digest() instanceof ContentDigest.Unstated))
                        .findFirst();
        Path from = published.resolve(file.path());
        Path to = file(file.path());
        try {
            if (same.isPresent() && Files.isRegularFile(from) && !Files.exists(to)) {
                link(from, to);
            }
        } catch (IOException e) {
            throw Disk.failure(to, e);
        }
    }

    /**
     * Moves the model to its place. Whoever has the old files open keeps them. Between two moves,
     * for an instant, there is no model: a process that dies then is put right by {@link #recover}.
     */
    void publish(Path target, PullRecord record, Optional<PullRecord> before) throws HubException {
        Path files = workplace.resolve("files");
        Path old = workplace.resolve("old");
        try {
            Set<String> own =
                    record.files().stream().map(HubFile::path).collect(Collectors.toSet());
            for (String stray : names(files)) {
                if (!own.contains(stray)) {
                    Files.delete(file(stray));
                }
            }
            if (before.isPresent()) {
                keepWhatTheUserAdded(target, before.get());
            }
            Files.writeString(file(PullRecord.NAME), record.toJson());
            directories(files).forEach(Disk::force);
            Files.createDirectories(target.resolveSibling(""));
            if (Files.exists(target)) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(files, target, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(target.resolveSibling(""));
            delete(old);
            delete(workplace.resolve("parts"));
            delete(workplace.resolve("notes"));
        } catch (IOException e) {
            throw Disk.failure(target, e);
        }
    }

    private void keepWhatTheUserAdded(Path target, PullRecord before) throws IOException {
        Set<String> pulled = before.files().stream().map(HubFile::path).collect(Collectors.toSet());
        for (String name : names(target)) {
            boolean mine = pulled.contains(name) || name.equals(PullRecord.NAME);
            if (!mine && !Files.exists(file(name))) {
                link(target.resolve(name), file(name));
            }
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException _) {
            Files.copy(from, to);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<Path> directories(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isDirectory).toList();
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
