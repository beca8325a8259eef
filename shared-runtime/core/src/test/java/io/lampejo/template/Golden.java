package io.lampejo.template;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@code src/test/python/templates} wrote, and says the same of this interpreter. */
final class Golden {

    private Golden() {}

    /**
     * What came of a rendering.
     *
     * @param text null where it failed
     * @param error a {@link TemplateException.Kind} or {@code SYNTAX}; null where it did not fail
     * @param message of a refusal or an undefined value, where the reference tells one
     * @param line of a wrong syntax, where the reference tells one
     */
    record Outcome(
            @Nullable String text,
            @Nullable String error,
            @Nullable String message,
            @Nullable String line) {

        static Outcome of(JsonObject golden) {
            return new Outcome(
                    string(golden, "text"),
                    string(golden, "error"),
                    string(golden, "message"),
                    golden.get("line") == null
                            ? null
                            : Objects.requireNonNull(golden.get("line")).toJson());
        }

        static Outcome of(Supplier<String> rendering) {
            try {
                return new Outcome(rendering.get(), null, null, null);
            } catch (TemplateSyntaxException e) {
                return new Outcome(null, "SYNTAX", null, Integer.toString(e.line()));
            } catch (TemplateException e) {
                return new Outcome(null, e.kind().name(), e.getMessage(), null);
            }
        }

        /** Whether this is what the golden says; what it does not say does not count. */
        boolean matches(Outcome golden) {
            return Objects.equals(text, golden.text)
                    && Objects.equals(error, golden.error)
                    && (golden.message == null || golden.message.equals(withoutLine()))
                    && (golden.line == null || golden.line.equals(line));
        }

        private @Nullable String withoutLine() {
            return message == null || "REFUSED".equals(error)
                    ? message
                    : message.replaceFirst("^line \\d+: ", "");
        }
    }

    static JsonObject json(String resource) {
        return (JsonObject) JsonParser.parse(text(resource));
    }

    static JsonObject object(JsonObject owner, String field) {
        return (JsonObject) Objects.requireNonNull(owner.get(field), field);
    }

    static Stream<JsonObject> objects(JsonObject owner, String field) {
        return ((JsonArray) Objects.requireNonNull(owner.get(field), field))
                .items().stream().map(JsonObject.class::cast);
    }

    static @Nullable String string(JsonObject owner, String field) {
        return owner.get(field) instanceof JsonString(String text) ? text : null;
    }

    static Clock clock(JsonObject golden) {
        String now = Objects.requireNonNull(string(object(golden, "made_with"), "now"));
        return Clock.fixed(LocalDateTime.parse(now).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** A file below {@code templates/}; unpacked where its name ends in {@code .gz}. */
    static String text(String resource) {
        try (InputStream file = open(resource);
                InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Golden.class.getResourceAsStream("/templates/" + resource), resource);
    }

    /** The names of the templates, from the table of their sources. */
    static List<String> templates() {
        return text("SOURCES.md")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }
}
