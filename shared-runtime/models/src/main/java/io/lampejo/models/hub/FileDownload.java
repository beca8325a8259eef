package io.lampejo.models.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fetches files. A large one comes in parts, several at a time, from a server that answers ranges;
 * from one that does not, in one piece. A part that is cut off goes on where it was.
 *
 * <p>Parts belong together by their entity tag: where it changes, the file is begun anew.
 */
final class FileDownload {

    private static final int BUFFER_BYTES = 64 << 10;
    private static final int MOST_BEGINNINGS = 3;

    private final HubHttp http;
    private final Retries retries;
    private final Refusals refusals;
    private final Transfers transfers;
    private final Progress progress;

    FileDownload(
            HubHttp http,
            Retries retries,
            Refusals refusals,
            Transfers transfers,
            Progress progress) {
        this.http = http;
        this.retries = retries;
        this.refusals = refusals;
        this.transfers = transfers;
        this.progress = progress;
    }

    /** The file, whole and checked, at the place in the staging that is its own. */
    void fetch(HubFile file, URI address, Staging staging)
            throws HubException, InterruptedException {
        Path data = staging.part(file.path());
        Path note = staging.note(file.path());
        for (int beginning = 1; ; beginning++) {
            try (PartialFile partial = PartialFile.open(file, data, note, transfers.partBytes())) {
                if (filled(partial, file, address, beginning)) {
                    break;
                }
            } catch (HubException e) {
                throw e;
            } catch (IOException e) {
                throw Disk.failure(data, e);
            }
        }
        try {
            Path target = staging.file(file.path());
            Files.createDirectories(target.resolveSibling(""));
            Files.move(data, target, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw Disk.failure(data, e);
        }
    }

    private boolean filled(PartialFile partial, HubFile file, URI address, int beginning)
            throws IOException, InterruptedException {
        try {
            fill(partial, file, address);
            if (file.digest().matches(partial.complete())) {
                return true;
            }
            throw new ContentChanged("%s arrived damaged".formatted(file.path()));
        } catch (ContentChanged e) {
            progress.advanced(-partial.discard());
            if (beginning == MOST_BEGINNINGS) {
                throw new HubException(
                        "%s, %d times: it has not the length and digest that the hub states"
                                .formatted(e.getMessage(), beginning),
                        e);
            }
            progress.waiting(e.getMessage() + ": beginning anew", Duration.ZERO);
            return false;
        }
    }

    private void fill(PartialFile partial, HubFile file, URI address)
            throws HubException, InterruptedException {
        boolean inOnePiece = partial.parts() == 1 && partial.fetched() == 0;
        if (inOnePiece || !answersRanges(partial, file, address)) {
            retries.call(file.path(), () -> 0, () -> whole(partial, file, address));
            return;
        }
        List<Integer> parts = IntStream.range(0, partial.parts()).boxed().toList();
        Crew.run(
                transfers.connections(),
                parts,
                part ->
                        retries.call(
                                file.path(),
                                () -> partial.next(part),
                                () -> part(partial, file, part, address)));
    }

    /** Asks for the first byte. Afterwards all that is here has the tag of what the server has. */
    private boolean answersRanges(PartialFile partial, HubFile file, URI address)
            throws HubException, InterruptedException {
        return retries.call(
                file.path(),
                () -> 0,
                () -> {
                    try (Answer answer = http.get(address, Map.of("Range", "bytes=0-0"))) {
                        return switch (answer.status()) {
                            case 206 -> {
                                requireLength(answer, file);
                                if (differs(partial.tag(), answer.tag())) {
                                    progress.advanced(-partial.discard());
                                }
                                partial.tag(answer.tag());
                                yield true;
                            }
                            case 200 -> false;
                            default -> throw refusals.of(answer, file.path());
                        };
                    }
                });
    }

    private boolean whole(PartialFile partial, HubFile file, URI address)
            throws IOException, InterruptedException {
        progress.advanced(-partial.discard());
        try (Answer answer = http.get(address, Map.of())) {
            if (answer.status() != 200) {
                throw refusals.of(answer, file.path());
            }
            long stated = answer.headers().firstValueAsLong("Content-Length").orElse(file.bytes());
            if (stated != file.bytes()) {
                throw new ContentChanged("%s has another length".formatted(file.path()));
            }
            try (PatientBody body = new PatientBody(answer.body(), transfers.patience())) {
                for (int part = 0; part < partial.parts(); part++) {
                    copy(body, partial, part);
                }
            }
            return true;
        }
    }

    private boolean part(PartialFile partial, HubFile file, int part, URI address)
            throws IOException, InterruptedException {
        long from = partial.next(part);
        long end = partial.end(part);
        if (from == end) {
            return true;
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Range", "bytes=%d-%d".formatted(from, end - 1));
        partial.tag()
                .filter(tag -> tag.startsWith("\""))
                .ifPresent(tag -> headers.put("If-Range", tag));
        try (Answer answer = http.get(address, headers)) {
            switch (answer.status()) {
                case 206 -> {
                    requireLength(answer, file);
                    String range = answer.header("Content-Range").orElse("");
                    if (!range.startsWith("bytes %d-".formatted(from))
                            || differs(partial.tag(), answer.tag())) {
                        throw new ContentChanged("%s changed on the way".formatted(file.path()));
                    }
                }
                case 200 ->
                        throw new ContentChanged("%s changed on the way".formatted(file.path()));
                default -> throw refusals.of(answer, file.path());
            }
            try (PatientBody body = new PatientBody(answer.body(), transfers.patience())) {
                copy(body, partial, part);
            }
            return true;
        }
    }

    /** Until the part is full. */
    private void copy(PatientBody body, PartialFile partial, int part) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        while (true) {
            long left = partial.end(part) - partial.next(part);
            if (left == 0) {
                return;
            }
            int count = body.read(buffer, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new IOException("cut off, with %d bytes to come".formatted(left));
            }
            partial.write(part, buffer, count);
            progress.advanced(count);
        }
    }

    private static void requireLength(Answer answer, HubFile file) throws ContentChanged {
        String range = answer.header("Content-Range").orElse("");
        String total = range.substring(range.lastIndexOf('/') + 1);
        if (!total.equals("*") && !total.equals(Long.toString(file.bytes()))) {
            throw new ContentChanged("%s has another length".formatted(file.path()));
        }
    }

    private static boolean differs(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
