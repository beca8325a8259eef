package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private final Problems problems = new Problems();

    @Test
    void keepsEveryKindOfValue() {
        Optional<JsonValue> tree =
                parse(
                        """
                        {"text": "\\u00e9\\n", "whole": -7, "real": 1.5, "flags": [true, false],
                         "null": null, "nested": {"empty": [], "none": {}}}
                        """);

        assertThat(tree)
                .contains(
                        new JsonValue.Fields(
                                Map.of(
                                        "text",
                                        new JsonValue.Text("é\n"),
                                        "whole",
                                        new JsonValue.Whole(-7),
                                        "real",
                                        new JsonValue.Real(1.5),
                                        "flags",
                                        new JsonValue.Items(
                                                List.of(
                                                        new JsonValue.Flag(true),
                                                        new JsonValue.Flag(false))),
                                        "null",
                                        new JsonValue.Null(),
                                        "nested",
                                        new JsonValue.Fields(
                                                Map.of(
                                                        "empty",
                                                        new JsonValue.Items(List.of()),
                                                        "none",
                                                        JsonValue.Fields.NONE)))));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void letsTheLastOfFieldsWithTheSameNameCountAsPythonDoes() {
        assertThat(fields("{\"a\": 1, \"b\": 2, \"a\": 3}").positiveInt("a")).hasValue(3);
    }

    /** {@code model_max_length} where there is none: 1e30 as an integer. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000019884624838656", "1e30", "2147483648", "Infinity"})
    void takesANumberOverTheRangeForNoLimit(String number) {
        assertThat(fields("{\"a\": " + number + "}").positiveInt("a")).isEmpty();
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1] 2", "{} {}", "{\"a\": 1", "{\"a\" 1}", "[1,]", "{'a': 1}", "[01]"})
    void refusesWhatIsNotJson(String content) {
        assertThat(parse(content)).isEmpty();
        assertThat(problems.sentence()).isEqualTo("file.json is not valid JSON (line 1)");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(parse("[".repeat(1_000) + "]".repeat(1_000))).isPresent();

        assertThat(parse("[".repeat(1_001) + "]".repeat(1_001))).isEmpty();
        assertThat(parse("[".repeat(1_000_000))).isEmpty();
    }

    private Optional<JsonValue> parse(String content) {
        return Json.parse("file.json", content.getBytes(StandardCharsets.UTF_8), problems);
    }

    private JsonFields fields(String content) {
        return parse(content)
                .flatMap(tree -> JsonFields.of("file.json", tree, problems))
                .orElseThrow();
    }
}
