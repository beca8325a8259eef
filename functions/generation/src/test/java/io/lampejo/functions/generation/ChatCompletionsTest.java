package io.lampejo.functions.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.lampejo.content.Content;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.Message;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonParser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChatCompletionsTest {
    @Inject FakeGenerator generator;

    @Test
    void answersWhole() {
        ask("").statusCode(200)
                .contentType("application/json")
                .header("lampejo-route", "cpu")
                .header("cache-status", nullValue())
                .body("id", matchesPattern("chatcmpl-[0-9a-v]{24}"))
                .body("object", equalTo("chat.completion"))
                .body("model", equalTo("fake"))
                .body("system_fingerprint", equalTo("fp_0123456789ab"))
                .body("choices", hasSize(1))
                .body("choices[0].index", equalTo(0))
                .body("choices[0].message.role", equalTo("assistant"))
                .body("choices[0].message.content", equalTo("Hello world"))
                .body("choices[0].message", hasKey("refusal"))
                .body("choices[0].message", not(hasKey("tool_calls")))
                .body("choices[0]", hasKey("logprobs"))
                .body("choices[0].logprobs", nullValue())
                .body("choices[0].finish_reason", equalTo("stop"))
                .body("usage.prompt_tokens", equalTo(7))
                .body("usage.completion_tokens", equalTo(3))
                .body("usage.total_tokens", equalTo(10))
                .body("usage.prompt_tokens_details.cached_tokens", equalTo(2));
    }

    @Test
    void answersWithChoices() {
        ask("\"n\":3,\"max_tokens\":2")
                .statusCode(200)
                .body("choices.index", equalTo(List.of(0, 1, 2)))
                .body("choices.finish_reason", equalTo(List.of("length", "length", "length")));
    }

    @Test
    void answersWithLogProbabilities() {
        ask("\"logprobs\":true,\"top_logprobs\":2")
                .statusCode(200)
                .body("choices[0].logprobs.content", hasSize(2))
                .body("choices[0].logprobs.content[1].token", equalTo(" world"))
                .body("choices[0].logprobs.content[1].logprob", equalTo(-0.5f))
                .body(
                        "choices[0].logprobs.content[0].bytes",
                        equalTo(List.of(72, 101, 108, 108, 111)))
                .body("choices[0].logprobs.content[0].top_logprobs", hasSize(2))
                .body("choices[0].logprobs.content[0].top_logprobs[1].token", equalTo("x1"))
                .body("choices[0].logprobs.refusal", nullValue());
        ask("\"logprobs\":true").body("choices[0].logprobs.content[0].top_logprobs", hasSize(0));
    }

    @Test
    void answersWithToolCalls() {
        ask("\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}],\"tool_choice\":\"required\"")
                .statusCode(200)
                .body("choices[0].message.content", nullValue())
                .body("choices[0].message.tool_calls[0].id", equalTo("call_0"))
                .body("choices[0].message.tool_calls[0].type", equalTo("function"))
                .body("choices[0].message.tool_calls[0].function.name", equalTo("f"))
                .body("choices[0].message.tool_calls[0].function.arguments", equalTo("{\"a\":1}"))
                .body("choices[0].finish_reason", equalTo("tool_calls"));
    }

    @Test
    void asksForWhatTheCallerAskedFor() {
        ask("""
        "temperature":0.5,"top_p":0.9,"top_k":40,"min_p":0.05,"presence_penalty":-1,
        "frequency_penalty":1.5,"repetition_penalty":1.1,"logit_bias":{"5":-100,"999":2.5},
        "seed":-9007199254740993,"max_completion_tokens":12,"max_tokens":12,"stop":["a","b"],
        "n":2,"logprobs":true,"top_logprobs":20,"parallel_tool_calls":false,
        "response_format":{"type":"json_schema","json_schema":{"name":"s","schema":{"type":"object","x":[1.50,null,true]}}},
        "chat_template_kwargs":{"enable_thinking":false}
        """)
                .statusCode(200);

        var request = generator.last();
        assertThat(request.sampling())
                .isEqualTo(
                        new SamplingWish(
                                OptionalDouble.of(0.5),
                                OptionalDouble.of(0.9),
                                OptionalInt.of(40),
                                OptionalDouble.of(0.05),
                                OptionalDouble.of(-1),
                                OptionalDouble.of(1.5),
                                OptionalDouble.of(1.1),
                                Map.of(5, -100f, 999, 2.5f),
                                OptionalLong.of(-9007199254740993L)));
        assertThat(request.output().choices()).isEqualTo(2);
        assertThat(request.output().maxTokens()).hasValue(12);
        assertThat(request.output().stop()).containsExactly("a", "b");
        assertThat(request.output().topLogprobs()).hasValue(20);
        assertThat(request.output().format())
                .isEqualTo(
                        new AnswerFormat.Schema(
                                "s",
                                JsonParser.parse("{\"type\":\"object\",\"x\":[1.50,null,true]}")));
        assertThat(((Prompt.Conversation) request.prompt()).templateArguments().toJson())
                .isEqualTo("{\"enable_thinking\":false}");
        assertThat(request.call().deadline().budget().toSeconds()).isEqualTo(30);
    }

    @Test
    void whatIsNotSaidIsLeftToTheModel() {
        ask("").statusCode(200);

        assertThat(generator.last().sampling()).isEqualTo(SamplingWish.NONE);
        assertThat(generator.last().output()).isEqualTo(io.lampejo.generation.Output.TEXT);
        assertThat(generator.last().tools()).isEqualTo(Tools.NONE);
    }

    @Test
    void understandsConversations() {
        post("""
        {"model":"fake","messages":[
         {"role":"system","content":"Be brief."},
         {"role":"developer","content":[{"type":"text","text":"In "},{"type":"text","text":"French."}]},
         {"role":"user","content":"Weather?","name":"ann"},
         {"role":"assistant","content":null,"refusal":null,"annotations":[],"audio":null,"function_call":null,
          "tool_calls":[{"id":"c1","type":"function","function":{"name":"w","arguments":"{\\"x\\":1}"}}]},
         {"role":"tool","tool_call_id":"c1","content":"sunny"},
         {"role":"assistant","content":"Sun.","refusal":"no","tool_calls":null}]}
        """)
                .statusCode(200);

        List<Message> messages = ((Prompt.Conversation) generator.last().prompt()).messages();
        assertThat(messages)
                .extracting(Message::role)
                .containsExactly(
                        Message.Role.SYSTEM,
                        Message.Role.DEVELOPER,
                        Message.Role.USER,
                        Message.Role.ASSISTANT,
                        Message.Role.TOOL,
                        Message.Role.ASSISTANT);
        assertThat(messages.get(1).content())
                .containsExactly(new Content.Text("In "), new Content.Text("French."));
        assertThat(messages.get(2).name()).hasValue("ann");
        assertThat(messages.get(3).content()).isEmpty();
        assertThat(messages.get(3).toolCalls())
                .containsExactly(new io.lampejo.generation.ToolCall("c1", "w", "{\"x\":1}"));
        assertThat(messages.get(4).toolCallId()).isEqualTo(Optional.of("c1"));
    }

    @Test
    void understandsTools() {
        String tools =
                "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"does\",\"strict\":true,\"parameters\":{\"type\":\"object\"}}},{\"type\":\"function\",\"function\":{\"name\":\"g\"}}]";

        ask(tools).statusCode(200);
        assertThat(generator.last().tools().choice()).isEqualTo(new Tools.Choice.Auto());
        assertThat(generator.last().tools().tools().getFirst().strictness())
                .isEqualTo(Tools.Strictness.STRICT);
        assertThat(generator.last().tools().tools().getLast().parameters().toJson())
                .contains("\"type\":\"object\"");
        ask(tools + ",\"tool_choice\":\"none\"").statusCode(200);
        assertThat(generator.last().tools().choice()).isEqualTo(new Tools.Choice.None());
        ask(tools + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"g\"}}")
                .statusCode(200);
        assertThat(generator.last().tools().choice()).isEqualTo(new Tools.Choice.Named("g"));
        ask(tools + ",\"parallel_tool_calls\":false").statusCode(200);
        assertThat(generator.last().tools().parallel()).isEqualTo(Tools.Parallel.ONE_CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"user\":\"me\",\"safety_identifier\":\"x\",\"prompt_cache_key\":\"k\"",
                "\"user\":null,\"metadata\":null,\"store\":null,\"service_tier\":null,\"stop\":null,\"n\":null",
                "\"metadata\":{\"a\":\"b\"},\"store\":false,\"service_tier\":\"auto\"",
                "\"service_tier\":\"default\",\"parallel_tool_calls\":true",
                "\"temperature\":null,\"logit_bias\":null,\"seed\":null,\"max_tokens\":null,\"tools\":null,\"tool_choice\":null",
                "\"stream\":false,\"stream_options\":null,\"response_format\":null,\"logprobs\":false,\"top_logprobs\":null",
                "\"modalities\":[\"text\"],\"audio\":null,\"prediction\":null,\"functions\":null,\"reasoning_effort\":\"none\"",
                "\"tool_choice\":\"none\"",
                "\"tool_choice\":\"auto\"",
                "\"response_format\":{\"type\":\"text\"}",
                "\"n\":1.0,\"logit_bias\":{},\"stop\":[],\"presence_penalty\":0"
            })
    void harmlessFieldsChangeNothing(String fields) {
        ask(fields).statusCode(200).body("choices[0].message.content", equalTo("Hello world"));

        assertThat(generator.last().tools()).isIn(Tools.NONE, parallelAndNoTools());
    }

    private static Tools parallelAndNoTools() {
        return new Tools(List.of(), new Tools.Choice.None(), Tools.Parallel.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "!overload,429,rate_limit_error,null,overloaded",
                "!deadline,504,server_error,null,deadline_exceeded",
                "!engine,500,server_error,null,engine_failed",
                "!unusable,500,server_error,null,model_unusable",
                "!template,400,invalid_request_error,messages,null",
                "!long,400,invalid_request_error,messages,context_length_exceeded",
                "!longer,400,invalid_request_error,max_completion_tokens,context_length_exceeded",
                "!schema,400,invalid_request_error,response_format,unsupported_value",
                "!bug,500,server_error,null,null",
                "!throw,500,server_error,null,null"
            })
    void mapsFailures(String text, int status, String type, String param, String code) {
        for (String stream : List.of("false", "true")) {
            post("{\"model\":\"fake\",\"stream\":%s,\"max_completion_tokens\":5,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                            .formatted(stream, text))
                    .statusCode(status)
                    .contentType("application/json")
                    .body("error.type", equalTo(type))
                    .body("error.param", equalTo(param))
                    .body("error.code", equalTo(code))
                    .body("error.message", not(org.hamcrest.Matchers.containsString("/secret")));
        }
    }

    @Test
    void aFailureMidwayFailsTheWholeAnswer() {
        post("{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"!midway\"}]}")
                .statusCode(500)
                .body("error.code", equalTo("engine_failed"));
    }

    @Test
    void readsLargeConversationsOffTheEventLoop() {
        String text = "a".repeat(1_500_000);

        post("{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                        .formatted(text))
                .statusCode(200);
        post("{\"model\":\"fake\",\"nonsense\":1,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                        .formatted(text))
                .statusCode(400)
                .body("error.param", equalTo("nonsense"));
    }

    @Test
    void writesLargeAnswersOffTheEventLoop() {
        String text = "\u00e9".repeat(1_000_000);
        generator.scripts.put(
                "large",
                () ->
                        Play.script(
                                FakeGenerator.STARTED,
                                new TextDelta(0, text, List.of()),
                                new ChoiceFinished(0, FinishReason.STOP),
                                new Finished(FakeGenerator.USAGE)));

        post("{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"large\"}]}")
                .statusCode(200)
                .body("choices[0].message.content", equalTo(text));
    }

    @Test
    void saysWhatTheCacheDid() {
        post("{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"!hit\"}]}")
                .statusCode(200)
                .header("cache-status", "Lampejo; hit; ttl=9")
                .header("lampejo-route", "cache");
    }

    @Test
    void saysThatAModelCannotChat() {
        post("{\"model\":\"org/plain\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")
                .statusCode(400)
                .body("error.param", equalTo("messages"))
                .body("error.code", equalTo("unsupported_value"));
    }

    private static ValidatableResponse ask(String fields) {
        return post(
                "{\"model\":\"fake\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]%s%s}"
                        .formatted(fields.isEmpty() ? "" : ",", fields));
    }

    private static ValidatableResponse post(String json) {
        return given().contentType("application/json; charset=utf-8")
                .body(json)
                .post("/v1/chat/completions")
                .then();
    }
}
