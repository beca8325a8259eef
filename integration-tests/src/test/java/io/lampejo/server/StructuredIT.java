package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.lampejo.server.EventStream.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that know nothing of JSON write it where they are held to it, whatever the seed. */
class StructuredIT {
    private static final int SEEDS = 40;

    /** Small enough for a window of 128 tokens, of which many are single characters. */
    private static final String SCHEMA =
            """
            {"type":"object",
             "properties":{
               "lit":{"type":"boolean"},
               "colour":{"enum":["red","green"]},
               "watts":{"type":"integer","minimum":1,"maximum":99},
               "at":{"type":"array","items":{"enum":[1,2]},"maxItems":2}},
             "required":["lit","colour","watts","at"],
             "additionalProperties":false}
            """;

    private static final JsonSchema VALID =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA);

    private static final String FORMAT =
            ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"lamp\",\"strict\":true,\"schema\":%s}}"
                    .formatted(SCHEMA.replace("\n", ""));

    private static final String TOOLS =
            ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"light\",\"strict\":true,\"parameters\":%s}}]"
                    .formatted(
                            "{\"type\":\"object\",\"properties\":{\"on\":{\"type\":\"boolean\"}},\"required\":[\"on\"],\"additionalProperties\":false}");

    private static final String NAMED =
            ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"light\"}}";

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    private final Api api = new Api(server);

    @ParameterizedTest
    @ValueSource(strings = {Decoders.CONCATENATING, Decoders.IN_PLACE})
    void writesJsonThatFollowsItsSchemaWhateverTheSeed(String model) {
        for (int seed = 0; seed < SEEDS; seed++) {
            String fields = FORMAT + ",\"temperature\":1.5,\"seed\":" + seed;

            var answer = api.answer(CHAT, Api.chat(model, "Hi", fields));

            assertThat(answer.choice().get("finish_reason").asText())
                    .as("seed %d: %s", seed, answer.content())
                    .isEqualTo("stop");
            assertThat(VALID.validate(Api.tree(answer.content())))
                    .as("seed %d: %s", seed, answer.content())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoders.CONCATENATING, Decoders.IN_PLACE})
    void callsTheToolThatItMustWhateverTheSeed(String model) {
        for (int seed = 0; seed < SEEDS; seed++) {
            String fields = TOOLS + NAMED + ",\"temperature\":1.5,\"seed\":" + seed;

            var answer = api.answer(CHAT, Api.chat(model, "Hi", fields));

            JsonNode message = answer.choice().get("message");
            JsonNode call = message.at("/tool_calls/0");
            assertThat(answer.choice().get("finish_reason").asText()).isEqualTo("tool_calls");
            assertThat(message.get("content").isNull()).isTrue();
            assertThat(message.get("tool_calls")).hasSize(1);
            assertThat(call.get("type").asText()).isEqualTo("function");
            assertThat(call.get("id").asText()).isNotBlank();
            assertThat(call.at("/function/name").asText()).isEqualTo("light");
            JsonNode arguments = Api.tree(call.at("/function/arguments").asText());
            assertThat(arguments.get("on").isBoolean()).isTrue();
            assertThat(arguments).hasSize(1);
        }
    }

    @Test
    void streamsTheCallThatItGivesWhole() {
        String fields = TOOLS + NAMED + ",\"seed\":6";
        JsonNode whole =
                api.answer(CHAT, Api.chat(Decoders.CONCATENATING, "Hi", fields))
                        .choice()
                        .at("/message/tool_calls/0/function");
        StringBuilder name = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        String finish = "";

        try (EventStream stream =
                api.stream(CHAT, Api.streamed(Decoders.CONCATENATING, "Hi", fields)).head()) {
            for (Event event : stream.rest()) {
                if (!event.done()) {
                    JsonNode choice = event.json().at("/choices/0");
                    JsonNode call = choice.at("/delta/tool_calls/0/function");
                    name.append(call.path("name").asText());
                    arguments.append(call.path("arguments").asText());
                    finish =
                            choice.hasNonNull("finish_reason")
                                    ? choice.get("finish_reason").asText()
                                    : finish;
                }
            }
        }

        assertThat(name.toString()).isEqualTo(whole.get("name").asText());
        assertThat(arguments.toString()).isEqualTo(whole.get("arguments").asText());
        assertThat(finish).isEqualTo("tool_calls");
    }

    @Test
    void refusesASchemaThatItCannotKeep() {
        String fields = FORMAT.replace("\"type\":\"boolean\"", "\"$ref\":\"#/nowhere\"");

        var answer = api.ask(CHAT, Api.chat(Decoders.CONCATENATING, "Hi", fields));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().get("param").asText()).startsWith("response_format.json_schema");
    }
}
