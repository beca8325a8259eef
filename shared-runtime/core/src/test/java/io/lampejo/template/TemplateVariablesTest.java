package io.lampejo.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import org.junit.jupiter.api.Test;

class TemplateVariablesTest {

    @Test
    void passesNoneForWhatIsNotThere() {
        JsonObject variables = of("[]").toJson();

        assertThat(variables)
                .isEqualTo(
                        JsonParser.parse(
                                """
                                {"messages": [], "tools": null, "documents": null,
                                 "add_generation_prompt": false}
                                """));
    }

    @Test
    void dropsTheNullFieldsOfMessages() {
        JsonObject variables =
                of("[{\"role\": \"assistant\", \"content\": null, \"x\": [null]}]").toJson();

        assertThat(variables.get("messages"))
                .isEqualTo(JsonParser.parse("[{\"role\": \"assistant\", \"x\": [null]}]"));
    }

    @Test
    void givesThoughtsAllTheirNames() {
        JsonObject variables = of("[{\"role\": \"assistant\", \"reasoning\": \"Hm.\"}]").toJson();

        assertThat(variables.get("messages"))
                .isEqualTo(
                        JsonParser.parse(
                                """
                                [{"role": "assistant", "reasoning": "Hm.", "thinking": "Hm.",
                                  "reasoning_content": "Hm."}]
                                """));
    }

    @Test
    void leavesTheVariablesItIsMadeFromAlone() {
        TemplateVariables before = of("[]");
        JsonObject as = before.toJson();

        TemplateVariables after =
                before.withGenerationPrompt().with("bos_token", new JsonString("<s>"));

        assertThat(before.toJson()).isEqualTo(as);
        assertThat(after.toJson().get("bos_token")).isEqualTo(new JsonString("<s>"));
    }

    private static TemplateVariables of(String messages) {
        return TemplateVariables.of((JsonArray) JsonParser.parse(messages));
    }
}
