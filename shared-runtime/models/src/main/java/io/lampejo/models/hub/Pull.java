package io.lampejo.models.hub;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.models.ExternalData;
import io.lampejo.models.GeneratorPreview;
import io.lampejo.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pull of one model, from the list of files to its place among the models. */
final class Pull {

    /** Beside the files: notes, directories, and a little for everybody else. */
    private static final long BYTES_TO_SPARE = 1 << 20;

    private final HubSettings settings;
    private final HubRequest request;
    private final Conditions conditions;
    private final Progress progress;
    private final HubApi api;
    private final FileDownload download;
    private final Path target;
    private final Path workplace;

    Pull(
            HubSettings settings,
            HubRequest request,
            Conditions conditions,
            HubHttp http,
            Progress progress) {
        this.settings = settings;
        this.request = request;
        this.conditions = conditions;
        this.progress = progress;
        Refusals refusals = new Refusals(settings, request, conditions.clock());
        Transfers transfers = conditions.transfers();
        Retries retries =
                new Retries(transfers, conditions.sleeper(), conditions.random(), progress);
        api = new HubApi(settings, request, http, retries, refusals, transfers.patience());
        download = new FileDownload(http, retries, refusals, transfers, progress);
        target = settings.directory().resolve(request.model());
        workplace =
                settings.directory().resolve(".pulls").resolve(request.model().replace("/", "--"));
    }

    Path run() throws HubException, InterruptedException {
        Snapshot snapshot = api.snapshot();
        NavigableSet<String> wanted = FileChoice.of(snapshot, request.selection());
        try (PullLock _ = PullLock.take(workplace, progress)) {
            Staging staging = new Staging(workplace);
            staging.recover(target);
            Optional<PullRecord> before = PullRecord.in(target);
            if (Files.exists(target) && before.isEmpty()) {
                throw new HubException(
                        "%s is there already and was not pulled: move it away first"
                                .formatted(target));
            }
            List<HubFile> files = described(snapshot, wanted);
            if (before.isPresent() && satisfies(before.get(), snapshot, files)) {
                return target;
            }
            long total = files.stream().mapToLong(HubFile::bytes).sum();
            List<HubFile> missing = missing(staging, files, before);
            requireRoom(staging, missing);
            progress.begin(request.model(), total, total - left(staging, missing));
            fetch(snapshot, staging, missing);

            List<HubFile> all = new ArrayList<>(files);
            all.addAll(weightsOf(snapshot, staging, files, before));
            staging.publish(
                    target,
                    new PullRecord(request.model(), request.revision(), snapshot.commit(), all),
                    before);
            return target;
        } catch (HubException e) {
            throw e;
        } catch (IOException e) {
            throw Disk.failure(workplace, e);
        }
    }

    Preview preview() throws HubException, InterruptedException {
        Snapshot snapshot = api.snapshot();
        if (snapshot.kind() != ModelKind.GENERATION) {
            throw new HubException(request.model() + " is no model that generates text");
        }
        NavigableSet<String> wanted = FileChoice.of(snapshot, request.selection());
        List<HubFile> files = described(snapshot, wanted);
        try {
            Path directory = Files.createTempDirectory("lampejo-preview");
            try {
                Staging staging = new Staging(directory);
                Set<String> facts = new HashSet<>(FileChoice.facts(wanted));
                List<HubFile> small =
                        files.stream().filter(file -> facts.contains(file.path())).toList();
                fetch(snapshot, staging, small);
                Map<String, String> contents = new TreeMap<>();
                files.forEach(file -> contents.put(file.path(), file.digest().text()));
                return new Preview(
                        GeneratorPreview.of(
                                staging.file(""),
                                request.model(),
                                snapshot.commit(),
                                contents,
                                snapshot.modified()),
                        snapshot.commit(),
                        wanted.stream()
                                .filter(path -> path.endsWith(".onnx"))
                                .findFirst()
                                .orElse(""),
                        files.stream().mapToLong(HubFile::bytes).sum());
            } finally {
                Staging.delete(directory);
            }
        } catch (HubException e) {
            throw e;
        } catch (FailureException e) {
            throw new HubException(
                    e.failure() instanceof Failure.ModelUnusable unusable
                            ? unusable.reason()
                            : e.failure().message(),
                    e);
        } catch (IOException e) {
            throw new HubException("no temporary directory can be made", e);
        }
    }

    private List<HubFile> described(Snapshot snapshot, Collection<String> paths)
            throws HubException, InterruptedException {
        List<HubFile> files = new ArrayList<>();
        for (String path : paths) {
            files.add(api.file(snapshot, path));
        }
        return files;
    }

    /** The same commit, the same graphs, nothing missing. */
    private boolean satisfies(PullRecord before, Snapshot snapshot, List<HubFile> files) {
        return before.commit().equals(snapshot.commit())
                && before.files().containsAll(files)
                && graphs(before.files()).equals(graphs(files))
                && before.completeIn(target);
    }

    private static Set<String> graphs(List<HubFile> files) {
        return files.stream()
                .filter(HubFile::isGraph)
                .map(HubFile::path)
                .collect(Collectors.toSet());
    }

    private List<HubFile> missing(Staging staging, List<HubFile> files, Optional<PullRecord> before)
            throws HubException {
        List<HubFile> missing = new ArrayList<>();
        for (HubFile file : files) {
            if (before.isPresent()) {
                staging.reuse(file, target, before.get());
            }
            if (!staging.holds(file)) {
                missing.add(file);
            }
        }
        return missing;
    }

    private long left(Staging staging, List<HubFile> files) {
        return files.stream()
                .mapToLong(file ->
                        file.bytes()
                                - PartialFile.fetched(
                                        file,
                                        staging.part(file.path()),
                                        staging.note(file.path()),
                                        conditions.transfers().partBytes()))
                .sum();
    }

    private void requireRoom(Staging staging, List<HubFile> missing) throws HubException {
        long needed = left(staging, missing) + BYTES_TO_SPARE;
        try {
            long free = conditions.freeSpace().bytes(workplace);
            if (needed > free) {
                throw new HubException(
                        "%s needs %s, and the disk of %s has %s free"
                                .formatted(
                                        request.model(),
                                        Bytes.text(needed),
                                        settings.directory(),
                                        Bytes.text(free)));
            }
        } catch (HubException e) {
            throw e;
        } catch (IOException e) {
            throw Disk.failure(workplace, e);
        }
    }

    /** Small files side by side, then large ones one by one, each in parts side by side. */
    private void fetch(Snapshot snapshot, Staging staging, List<HubFile> missing)
            throws HubException, InterruptedException {
        long partBytes = conditions.transfers().partBytes();
        Crew.run(
                conditions.transfers().connections(),
                missing.stream().filter(file -> file.bytes() <= partBytes).toList(),
                file -> download.fetch(file, api.address(snapshot, file.path()), staging));
        for (HubFile file : missing) {
            if (file.bytes() > partBytes) {
                download.fetch(file, api.address(snapshot, file.path()), staging);
            }
        }
    }

    /** What the graphs themselves refer to and the names did not tell. */
    private List<HubFile> weightsOf(
            Snapshot snapshot, Staging staging, List<HubFile> files, Optional<PullRecord> before)
            throws HubException, InterruptedException {
        NavigableSet<String> paths = new TreeSet<>();
        for (HubFile graph : files) {
            if (graph.isGraph()) {
                paths.addAll(locations(staging.file(graph.path()), graph.path()));
            }
        }
        files.forEach(file -> paths.remove(file.path()));
        paths.retainAll(snapshot.paths());
        List<HubFile> weights = described(snapshot, paths);
        List<HubFile> missing = missing(staging, weights, before);
        requireRoom(staging, missing);
        fetch(snapshot, staging, missing);
        return weights;
    }

    /** Empty where the file is no graph: whoever reads the model says so. */
    private static List<String> locations(Path graph, String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        try {
            return ExternalData.of(graph).keySet().stream()
                    .flatMap(location -> inside(folder, location))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Stream<String> inside(String folder, String location) {
        try {
            String path = Path.of(folder, location).normalize().toString().replace('\\', '/');
            return HubFile.safe(path) ? Stream.of(path) : Stream.empty();
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }
}
