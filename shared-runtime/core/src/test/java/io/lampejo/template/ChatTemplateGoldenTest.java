package io.lampejo.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published chat templates, against {@code transformers}' {@code apply_chat_template}. */
class ChatTemplateGoldenTest {
    private static final JsonObject CONVERSATIONS = Golden.json("conversations.json");

    static List<String> templates() {
        return Golden.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void rendersEveryConversationAsTransformersDoes(String name) {
        JsonObject golden = Golden.json("golden/" + name + ".json.gz");
        JsonObject results = Golden.object(golden, "results");
        ChatTemplate template = ChatTemplate.parse(Golden.text("chat/" + name + ".jinja"));
        Clock clock = Golden.clock(golden);
        Map<String, Golden.Outcome> expected = new TreeMap<>();
        Map<String, Golden.Outcome> rendered = new TreeMap<>();

        Golden.objects(CONVERSATIONS, "cases")
                .forEach(conversation -> {
                    String title = Objects.requireNonNull(Golden.string(conversation, "name"));
                    Golden.Outcome wanted = Golden.Outcome.of(Golden.object(results, title));
                    Golden.Outcome got =
                            Golden.Outcome.of(
                                    () -> template.render(variables(conversation), clock));
                    expected.put(title, wanted);
                    rendered.put(title, got.matches(wanted) ? wanted : got);
                });

        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(rendered).isEqualTo(expected);
    }

    @Test
    void coversTheFamiliesThatPeopleRun() {
        List<String> templates = templates();

        assertThat(templates).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    private static TemplateVariables variables(JsonObject conversation) {
        JsonArray messages = (JsonArray) Objects.requireNonNull(conversation.get("messages"));
        TemplateVariables variables = TemplateVariables.of(messages);
        if (conversation.get("tools") instanceof JsonArray tools) {
            variables = variables.withTools(tools);
        }
        if (new JsonBool(true).equals(conversation.get("add_generation_prompt"))) {
            variables = variables.withGenerationPrompt();
        }
        variables = with(variables, Golden.object(CONVERSATIONS, "tokens"));
        return conversation.get("extra") instanceof JsonObject extra
                ? with(variables, extra)
                : variables;
    }

    private static TemplateVariables with(TemplateVariables variables, JsonObject more) {
        TemplateVariables all = variables;
        for (Map.Entry<String, JsonValue> variable : more.fields().entrySet()) {
            all = all.with(variable.getKey(), variable.getValue());
        }
        return all;
    }
}
