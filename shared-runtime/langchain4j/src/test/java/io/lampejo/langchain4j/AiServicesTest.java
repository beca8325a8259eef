package io.lampejo.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import io.lampejo.content.Content;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.Message;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What people build with LangChain4j works on Lampejo's models. */
class AiServicesTest {
    private static final ModelSettings SETTINGS = ModelSettings.of("reader");

    private final ScriptedGenerator generator = new ScriptedGenerator();

    interface Forecaster {
        @SystemMessage("You tell the weather.")
        Result<String> answer(String question);
    }

    interface Registrar {
        @UserMessage("Who is this: {{it}}")
        Person extract(String text);
    }

    interface Storyteller {
        TokenStream tell(String about);
    }

    record Person(String name, int born, List<String> languages) {}

    static final class Thermometer {
        final List<String> asked = Collections.synchronizedList(new ArrayList<>());

        @Tool("The temperature in a city, in degrees Celsius")
        int temperature(@P("the city's name") String city) {
            asked.add(city);
            return 14;
        }
    }

    @Test
    void callsToolsAndAnswersWithWhatTheySay() {
        generator
                .calls("call_1", "temperature", "{\"city\": ", "\"Porto\"}")
                .says("It is 14 degrees in Porto.");
        Thermometer thermometer = new Thermometer();
        Forecaster forecaster =
                AiServices.builder(Forecaster.class)
                        .chatModel(new LampejoChatModel(generator, SETTINGS))
                        .tools(thermometer)
                        .build();

        Result<String> answer = forecaster.answer("How warm is it in Porto?");

        assertThat(answer.content()).isEqualTo("It is 14 degrees in Porto.");
        assertThat(thermometer.asked).containsExactly("Porto");
        assertThat(answer.tokenUsage().totalTokenCount()).isEqualTo(50);
        Tools.Tool offered = generator.requests.getFirst().tools().tools().getFirst();
        assertThat(offered.name()).isEqualTo("temperature");
        assertThat(offered.parameters().toJson()).contains("\"city\"", "the city's name");
        List<Message> second = ((Prompt.Conversation) generator.asked().prompt()).messages();
        assertThat(second)
                .extracting(Message::role)
                .containsExactly(
                        Message.Role.SYSTEM,
                        Message.Role.USER,
                        Message.Role.ASSISTANT,
                        Message.Role.TOOL);
        assertThat(second.getLast().content()).containsExactly(new Content.Text("14"));
        assertThat(second.getLast().toolCallId()).hasValue("call_1");
        assertThat(second.get(2).toolCalls().getFirst().arguments())
                .isEqualTo("{\"city\": \"Porto\"}");
    }

    @Test
    void makesObjectsOfAnswersThatFollowTheirSchema() {
        generator.says(
                "{\"name\":\"Ada Lovelace\",\"born\":1815,", "\"languages\":[\"en\",\"fr\"]}");
        Registrar registrar =
                AiServices.create(Registrar.class, new LampejoChatModel(generator, SETTINGS));

        Person person = registrar.extract("Ada Lovelace, born in 1815, spoke English and French.");

        assertThat(person).isEqualTo(new Person("Ada Lovelace", 1815, List.of("en", "fr")));
        AnswerFormat.Schema format = (AnswerFormat.Schema) generator.asked().output().format();
        assertThat(format.name()).isEqualTo("Person");
        JsonObject properties = (JsonObject) ((JsonObject) format.schema()).get("properties");
        assertThat(properties.fields().keySet()).containsExactly("name", "born", "languages");
    }

    @Test
    void streamsAnswersAndToolCalls() throws Exception {
        generator
                .calls("call_1", "temperature", "{\"city\":\"Faro\"}")
                .says("Warm ", "in ", "Faro.");
        Thermometer thermometer = new Thermometer();
        Storyteller teller =
                AiServices.builder(Storyteller.class)
                        .streamingChatModel(new LampejoStreamingChatModel(generator, SETTINGS))
                        .tools(thermometer)
                        .build();
        List<String> parts = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<String> whole = new CompletableFuture<>();

        teller.tell("the weather in Faro")
                .onPartialResponse(parts::add)
                .onCompleteResponse(response -> whole.complete(response.aiMessage().text()))
                .onError(whole::completeExceptionally)
                .start();

        assertThat(whole.get(10, TimeUnit.SECONDS)).isEqualTo("Warm in Faro.");
        assertThat(parts).containsExactly("Warm ", "in ", "Faro.");
        assertThat(thermometer.asked).containsExactly("Faro");
    }
}
