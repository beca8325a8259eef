package io.lampejo.models;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the {@code lampejo.json} under which a directory's generation model can be bundled: what
 * {@link BundledModel} must know of it before it is unpacked.
 */
public final class DescribeBundle {

    private DescribeBundle() {}

    /**
     * Prints it.
     *
     * @param arguments the directory, the id, the resource prefix of its files (such as {@code
     *     io/lampejo/bundled/name/}), who made it, and when ({@code 2024-01-31T00:00:00Z})
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            System.err.println("usage: DIRECTORY ID RESOURCE_PREFIX OWNER CREATED");
            System.exit(2);
        }
        Path directory = Path.of(arguments[0]);
        System.out.println(
                manifest(directory, arguments[1], arguments[2], arguments[3], arguments[4]));
    }

    /**
     * @throws IllegalArgumentException where the directory is no generation model that runs here
     */
    static String manifest(Path directory, String id, String prefix, String owner, String created)
            throws IOException {
        return switch (ModelDirectory.read(directory, id)) {
            case Reading.Generation(GenerationModel model, GenerationDetails details) -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                GeneratorInfo info = model.info();
                fields.put("kind", new JsonString("generation"));
                fields.put("id", new JsonString(id));
                fields.put("owner", new JsonString(owner));
                fields.put("created", new JsonString(created));
                fields.put("window", JsonNumber.of(info.window()));
                fields.put("vocabulary", JsonNumber.of(info.vocabulary()));
                fields.put("chat", new JsonBool(info.chat() == GeneratorInfo.Chat.TEMPLATE));
                fields.put("habits", new JsonString(ModelHabits.name(info.habits())));
                fields.put("file", new JsonString(details.graph()));
                fields.put("files", files(directory, prefix));
                fields.put("fingerprint", new JsonString(info.fingerprint()));
                yield new JsonObject(fields).toJson();
            }
            case Reading.Embedding _ ->
                    throw new IllegalArgumentException(directory + " is an embedding model");
            case Reading.Incomplete(String _, String reason) ->
                    throw new IllegalArgumentException(reason);
        };
    }

    private static JsonObject files(Path directory, String prefix) throws IOException {
        Map<String, JsonValue> files = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> found = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : found) {
                String name = new ModelFiles(directory, new Problems()).name(file.toAbsolutePath());
                Map<String, JsonValue> entry = new LinkedHashMap<>();
                entry.put("resource", new JsonString(prefix + name));
                entry.put("bytes", JsonNumber.of(Files.size(file)));
                entry.put("sha256", new JsonString(sha256(file)));
                files.put(name, new JsonObject(entry));
            }
        }
        return new JsonObject(files);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
