package io.lampejo.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.json.JsonValue.JsonObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small templates that show one rule each, and random ones, against jinja2 itself. */
class JinjaSnippetsTest {

    @ParameterizedTest
    @CsvSource({"snippets, 1400", "fuzz, 5000"})
    void rendersAsJinjaDoes(String file, int atLeast) {
        JsonObject golden = Golden.json(file + ".json.gz");
        JsonObject variables = Golden.object(golden, "variables");
        Clock clock = Golden.clock(golden);
        Map<String, Golden.Outcome> expected = new LinkedHashMap<>();
        Map<String, Golden.Outcome> different = new LinkedHashMap<>();

        Golden.objects(golden, "snippets")
                .forEach(snippet -> {
                    String source = Objects.requireNonNull(Golden.string(snippet, "source"));
                    Golden.Outcome wanted = Golden.Outcome.of(snippet);
                    Golden.Outcome got =
                            Golden.Outcome.of(() ->
                                    ChatTemplate.parse(source)
                                            .render(variables, clock, RenderLimits.DEFAULT));
                    expected.put(source, wanted);
                    if (!got.matches(wanted)) {
                        different.put(source, got);
                    }
                });

        assertThat(expected).hasSizeGreaterThan(atLeast / 2);
        assertThat(Golden.objects(golden, "snippets")).hasSizeGreaterThan(atLeast);
        assertThat(different).as(() -> "expected " + first(expected, different)).isEmpty();
    }

    private static Object first(
            Map<String, Golden.Outcome> expected, Map<String, Golden.Outcome> different) {
        return different.isEmpty()
                ? "nothing else"
                : Objects.requireNonNull(expected.get(different.keySet().iterator().next()));
    }
}
