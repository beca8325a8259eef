package io.lampejo.models.hub;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was pulled into a directory: kept there, so that the next pull knows what is its own.
 *
 * @param revision that was asked for
 * @param commit that this was at the time
 */
record PullRecord(String model, String revision, String commit, List<HubFile> files) {

    static final String NAME = ".lampejo-pull.json";

    PullRecord {
        files = List.copyOf(files);
    }

    /** Empty where the directory was not made by a pull. */
    static Optional<PullRecord> in(Path directory) {
        try {
            return HubJson.object(Files.readString(directory.resolve(NAME)))
                    .flatMap(PullRecord::of);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<PullRecord> of(JsonObject json) {
        Optional<String> model = HubJson.text(json, "model");
        Optional<String> commit = HubJson.text(json, "commit");
        List<HubFile> files = new ArrayList<>();
        for (JsonValue item : HubJson.items(json, "files")) {
            if (item instanceof JsonObject file) {
                String path = HubJson.text(file, "path").orElse("");
                long bytes = HubJson.number(file, "bytes").orElse(-1);
                if (HubFile.safe(path) && bytes >= 0) {
                    ContentDigest digest =
                            ContentDigest.ofTag(HubJson.text(file, "digest").orElse(""));
                    files.add(new HubFile(path, bytes, digest));
                }
            }
        }
        return model.isPresent() && commit.isPresent()
                ? Optional.of(
                        new PullRecord(
                                model.get(),
                                HubJson.text(json, "revision").orElse(commit.get()),
                                commit.get(),
                                files))
                : Optional.empty();
    }

    String toJson() {
        List<JsonValue> list = new ArrayList<>();
        for (HubFile file : files) {
            Map<String, JsonValue> entry = new LinkedHashMap<>();
            entry.put("path", new JsonString(file.path()));
            entry.put("bytes", JsonNumber.of(file.bytes()));
            entry.put("digest", new JsonString(file.digest().text()));
            list.add(new JsonObject(entry));
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("model", new JsonString(model));
        fields.put("revision", new JsonString(revision));
        fields.put("commit", new JsonString(commit));
        fields.put("files", new JsonArray(list));
        return new JsonObject(fields).toJson();
    }

    /** Whether the directory still holds everything, as far as lengths tell. */
    boolean completeIn(Path directory) {
        return files.stream()
                .allMatch(file -> {
                    Path path = directory.resolve(file.path());
                    try {
                        return Files.isRegularFile(path) && Files.size(path) == file.bytes();
                    } catch (IOException _) {
                        return false;
                    }
                });
    }
}
