package io.lampejo.models.hub;

import io.lampejo.json.JsonValue;
import io.lampejo.models.ModelKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a hub what it has. */
final class HubApi {

    /** A longer list of files is no model's. */
    private static final int MOST_BYTES = 16 << 20;

    private final HubSettings settings;
    private final HubRequest request;
    private final HubHttp http;
    private final Retries retries;
    private final Refusals refusals;
    private final Duration patience;

    HubApi(
            HubSettings settings,
            HubRequest request,
            HubHttp http,
            Retries retries,
            Refusals refusals,
            Duration patience) {
        this.settings = settings;
        this.request = request;
        this.http = http;
        this.retries = retries;
        this.refusals = refusals;
        this.patience = patience;
    }

    /** The files of the requested revision. */
    Snapshot snapshot() throws HubException, InterruptedException {
        URI address =
                URI.create(
                        "%s/api/models/%s/revision/%s?blobs=true"
                                .formatted(
                                        settings.base(),
                                        request.model(),
                                        encoded(request.revision())));
        String text = retries.call(request.model(), () -> 0, () -> text(address));
        return HubJson.object(text)
                .flatMap(this::snapshot)
                .orElseThrow(() ->
                        new HubException(
                                "%s does not answer as a hub does (HF_ENDPOINT is its address)"
                                        .formatted(settings.base())));
    }

    /** Length and digest of a file, where the list of files has not said. */
    HubFile file(Snapshot snapshot, String path) throws HubException, InterruptedException {
        Optional<HubFile> known = snapshot.files().getOrDefault(path, Optional.empty());
        return known.isPresent()
                ? known.get()
                : retries.call(path, () -> 0, () -> described(snapshot, path));
    }

    /** Where the content of a file lies: at the commit, whatever moves on meanwhile. */
    URI address(Snapshot snapshot, String path) {
        return URI.create(
                "%s/%s/resolve/%s/%s"
                        .formatted(
                                settings.base(),
                                snapshot.model(),
                                snapshot.commit(),
                                Arrays.stream(path.split("/"))
                                        .map(HubApi::encoded)
                                        .collect(Collectors.joining("/"))));
    }

    private HubFile described(Snapshot snapshot, String path)
            throws IOException, InterruptedException {
        try (Answer answer = http.head(address(snapshot, path))) {
            boolean redirect = answer.status() >= 300 && answer.status() < 400;
            if (answer.status() != 200 && !redirect) {
                throw refusals.of(answer, path);
            }
            OptionalLong bytes = answer.linkedBytes();
            if (bytes.isEmpty()) {
                throw new HubException(
                        "%s states no length of %s".formatted(settings.base().getHost(), path));
            }
            return new HubFile(path, bytes.getAsLong(), ContentDigest.ofTag(answer.linkedTag()));
        }
    }

    private String text(URI address) throws IOException, InterruptedException {
        try (Answer answer = http.get(address, Map.of())) {
            if (answer.status() != 200) {
                throw refusals.of(answer, "");
            }
            try (PatientBody body = new PatientBody(answer.body(), patience)) {
                return new String(body.all(MOST_BYTES), StandardCharsets.UTF_8);
            }
        }
    }

    /** Empty where something is missing that every hub tells. */
    private Optional<Snapshot> snapshot(JsonValue.JsonObject json) {
        Optional<String> commit =
                HubJson.text(json, "sha").filter(sha -> sha.matches("[0-9a-f]{7,64}"));
        if (commit.isEmpty() || !(json.get("siblings") instanceof JsonValue.JsonArray)) {
            return Optional.empty();
        }
        SortedMap<String, Optional<HubFile>> files = new TreeMap<>();
        for (JsonValue item : HubJson.items(json, "siblings")) {
            if (item instanceof JsonValue.JsonObject sibling) {
                HubJson.text(sibling, "rfilename")
                        .ifPresent(path -> files.put(path, file(path, sibling)));
            }
        }
        return Optional.of(
                new Snapshot(
                        request.model(), commit.get(), kind(json, files), modified(json), files));
    }

    private static Optional<HubFile> file(String path, JsonValue.JsonObject sibling) {
        Optional<JsonValue.JsonObject> lfs = HubJson.object(sibling, "lfs");
        OptionalLong bytes = HubJson.number(lfs.orElse(sibling), "size");
        Optional<ContentDigest> digest =
                lfs.isPresent()
                        ? HubJson.text(lfs.get(), "sha256")
                                .or(() -> HubJson.text(lfs.get(), "oid"))
                                .map(ContentDigest::ofTag)
                        : HubJson.text(sibling, "blobId").map(ContentDigest::ofTag);
        return HubFile.safe(path) && bytes.isPresent() && digest.isPresent()
                ? Optional.of(new HubFile(path, bytes.getAsLong(), digest.get()))
                : Optional.empty();
    }

    private static ModelKind kind(
            JsonValue.JsonObject json, SortedMap<String, Optional<HubFile>> files) {
        boolean causal =
                HubJson.object(json, "config").stream()
                        .flatMap(config -> HubJson.items(config, "architectures").stream())
                        .anyMatch(item ->
                                item instanceof JsonValue.JsonString(String name)
                                        && name.endsWith("ForCausalLM"));
        boolean tagged =
                HubJson.text(json, "pipeline_tag").filter("text-generation"::equals).isPresent();
        return (causal || tagged) && !files.containsKey("modules.json")
                ? ModelKind.GENERATION
                : ModelKind.EMBEDDING;
    }

    private static Instant modified(JsonValue.JsonObject json) {
        try {
            return HubJson.text(json, "lastModified").map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
