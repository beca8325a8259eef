package io.lampejo.benchmarks.paraphrases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation set keeps what its README says of it. */
class EvaluationSetTest {
    private static final List<JsonObject> INTENTS = lines("intents.jsonl");
    private static final List<JsonObject> NEGATIVES = lines("negatives.jsonl");

    @Test
    void holdsFourHundredIntentsHalfInEachLanguage() {
        Map<String, Long> byLanguage = count(INTENTS, "lang");

        assertThat(INTENTS).hasSizeGreaterThanOrEqualTo(400);
        assertThat(byLanguage).containsOnlyKeys("en", "pt");
        assertThat(byLanguage.values()).allMatch(intents -> intents >= 200);
    }

    @Test
    void saysEachIntentInFourWays() {
        assertThat(INTENTS)
                .allSatisfy(intent ->
                        assertThat(phrasings(intent).map(EvaluationSetTest::bare))
                                .hasSize(4)
                                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt"})
    void holdsThreeHundredNegativesOfALanguageInTwelveFamilies(String language) {
        var ofLanguage =
                NEGATIVES.stream().filter(one -> text(one, "lang").equals(language)).toList();

        Map<String, Long> byFamily = count(ofLanguage, "family");

        assertThat(ofLanguage).hasSizeGreaterThanOrEqualTo(300);
        assertThat(byFamily)
                .containsOnlyKeys(
                        "numbers",
                        "units",
                        "dates",
                        "identifiers",
                        "code",
                        "negation",
                        "switching",
                        "order",
                        "entities",
                        "language",
                        "quantifiers",
                        "kind");
        assertThat(byFamily.values()).allMatch(negatives -> negatives >= 15);
    }

    @Test
    void saysNothingTwice() {
        assertThat(
                        Stream.concat(
                                INTENTS.stream().flatMap(EvaluationSetTest::phrasings),
                                NEGATIVES.stream().map(one -> text(one, "text"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void putsEachNegativeBesideTheIntentThatItIsNear() {
        var intents = new TreeMap<String, JsonObject>();
        INTENTS.forEach(intent -> intents.put(text(intent, "id"), intent));

        assertThat(NEGATIVES)
                .allSatisfy(negative -> {
                    assertThat(intents).containsKey(text(negative, "near"));
                    var near = intents.get(text(negative, "near"));
                    assertThat(text(negative, "split")).isEqualTo(text(near, "split"));
                    assertThat(text(negative, "lang")).isEqualTo(text(near, "lang"));
                });
    }

    @Test
    void splitsByAHashOfTheIntent() {
        assertThat(INTENTS)
                .allSatisfy(intent ->
                        assertThat(text(intent, "split")).isEqualTo(splitOf(text(intent, "id"))));
        assertThat(count(INTENTS, "split").values())
                .allMatch(intents -> intents >= INTENTS.size() * 2 / 5);
    }

    @Test
    void givesEachAnIdOfItsOwn() {
        assertThat(Stream.concat(INTENTS.stream(), NEGATIVES.stream()).map(one -> text(one, "id")))
                .doesNotHaveDuplicates();
    }

    private static String splitOf(String id) {
        try {
            byte first = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8))[0];
            return first >= 0 ? "dev" : "test";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Without case, marks and accents, so that no phrasing is another one's typography. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Long> count(List<JsonObject> among, String field) {
        return among.stream()
                .collect(groupingBy(one -> text(one, field), TreeMap::new, counting()));
    }

    private static Stream<String> phrasings(JsonObject intent) {
        return intent.get("phrasings") instanceof JsonArray(var items)
                ? items.stream().map(item -> ((JsonString) item).text())
                : Stream.of();
    }

    private static String text(JsonObject line, String field) {
        return line.get(field) instanceof JsonString(var text) ? text : "";
    }

    private static List<JsonObject> lines(String file) {
        try (var lines = Files.lines(Path.of("semantic-cache", file))) {
            return lines.map(line -> (JsonObject) JsonParser.parse(line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
