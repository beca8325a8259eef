package io.lampejo.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.lampejo.content.Content;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Message;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Tools;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LampejoChatModelTest {
    private static final ModelSettings SETTINGS =
            ModelSettings.of("reader").withTimeout(Duration.ofSeconds(30)).withTenant("alice");

    private final ScriptedGenerator generator = new ScriptedGenerator();
    private final LampejoChatModel model = new LampejoChatModel(generator, SETTINGS);

    @Test
    void answersAQuestion() {
        generator.says("Hel", "", "lo.");

        ChatResponse response = model.chat(UserMessage.from("Hi"));

        assertThat(response.aiMessage()).isEqualTo(AiMessage.from("Hello."));
        assertThat(response.finishReason())
                .isEqualTo(dev.langchain4j.model.output.FinishReason.STOP);
        assertThat(response.modelName()).isEqualTo("reader");
        assertThat(response.tokenUsage().inputTokenCount()).isEqualTo(20);
        assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(5);
        assertThat(response.tokenUsage().totalTokenCount()).isEqualTo(25);
        assertThat(response.tokenUsage())
                .isInstanceOfSatisfying(
                        LampejoTokenUsage.class,
                        usage -> assertThat(usage.cachedInputTokenCount()).isEqualTo(16));
    }

    @Test
    void saysWhereAnAnswerWasCutOff() {
        generator.says(FinishReason.LENGTH, "Once upon");

        assertThat(model.chat(UserMessage.from("A story")).finishReason())
                .isEqualTo(dev.langchain4j.model.output.FinishReason.LENGTH);
    }

    @Test
    void asksForTheSettingsModelOnBehalfOfTheirTenant() {
        generator.says("Hello.").says("Hello.").says("Hello.");

        model.chat("Hi");
        GenerationRequest asked = generator.asked();
        assertThat(asked.model()).isEqualTo("reader");
        assertThat(asked.call().tenant()).isEqualTo("alice");
        assertThat(asked.call().deadline().budget()).isEqualTo(Duration.ofSeconds(30));

        model.chat(request().modelName("writer").build());
        assertThat(generator.asked().model()).isEqualTo("writer");
        model.doChat(ChatRequest.builder().messages(UserMessage.from("Hi")).build());
        assertThat(generator.asked().model()).isEqualTo("reader");
    }

    @Test
    void carriesAConversation() {
        generator.says("It is 14 degrees.");
        List<ChatMessage> messages =
                List.of(
                        SystemMessage.from("Be brief."),
                        UserMessage.from(
                                "Ana",
                                List.of(TextContent.from("How "), TextContent.from("warm?"))),
                        AiMessage.from(
                                "Let me see.",
                                List.of(
                                        ToolExecutionRequest.builder()
                                                .id("call_1")
                                                .name("weather")
                                                .arguments("{\"city\":\"Porto\"}")
                                                .build())),
                        ToolExecutionResultMessage.from("call_1", "weather", "14"),
                        AiMessage.from("Warm."),
                        UserMessage.from("How warm?"));

        model.chat(messages);

        assertThat(((Prompt.Conversation) generator.asked().prompt()).messages())
                .containsExactly(
                        Message.of(Message.Role.SYSTEM, "Be brief."),
                        new Message(
                                Message.Role.USER,
                                List.of(new Content.Text("How "), new Content.Text("warm?")),
                                List.of(),
                                Optional.empty(),
                                Optional.of("Ana")),
                        new Message(
                                Message.Role.ASSISTANT,
                                List.of(new Content.Text("Let me see.")),
                                List.of(new ToolCall("call_1", "weather", "{\"city\":\"Porto\"}")),
                                Optional.empty(),
                                Optional.empty()),
                        new Message(
                                Message.Role.TOOL,
                                List.of(new Content.Text("14")),
                                List.of(),
                                Optional.of("call_1"),
                                Optional.of("weather")),
                        Message.of(Message.Role.ASSISTANT, "Warm."),
                        Message.of(Message.Role.USER, "How warm?"));
    }

    static Stream<ChatMessage> unsupported() {
        return Stream.of(
                UserMessage.from(ImageContent.from("https://example.org/cat.png")),
                UserMessage.from(
                        TextContent.from("Listen:"), AudioContent.from("AAAA", "audio/wav")),
                CustomMessage.from(Map.of("role", "critic")));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void saysWhatItDoesNotSupport(ChatMessage message) {
        assertThatThrownBy(() -> model.chat(message))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("not supported");
        assertThat(generator.requests).isEmpty();
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> model.chat(UserMessage.from("a\uD83Dz")))
                .isInstanceOf(InvalidRequestException.class);

        generator.says("A lamp.");
        assertThat(model.chat("a \uD83E\uDE94?")).isEqualTo("A lamp.");
    }

    @Test
    void carriesParameters() {
        generator.says("Hello.");

        model.chat(
                request()
                        .temperature(0.25)
                        .topP(0.5)
                        .topK(40)
                        .frequencyPenalty(0.1)
                        .presencePenalty(-0.2)
                        .maxOutputTokens(12)
                        .stopSequences(List.of("\n", "END"))
                        .build());

        SamplingWish sampling = generator.asked().sampling();
        assertThat(sampling.temperature()).hasValue(0.25);
        assertThat(sampling.topP()).hasValue(0.5);
        assertThat(sampling.topK()).hasValue(40);
        assertThat(sampling.frequencyPenalty()).hasValue(0.1);
        assertThat(sampling.presencePenalty()).hasValue(-0.2);
        assertThat(generator.asked().output().maxTokens()).hasValue(12);
        assertThat(generator.asked().output().stop()).containsExactly("\n", "END");
        assertThat(generator.asked().output().choices()).isEqualTo(1);
    }

    @Test
    void leavesOpenWhatTheCallerLeavesOpen() {
        generator.says("Hello.");

        model.chat("Hi");

        assertThat(generator.asked().sampling()).isEqualTo(SamplingWish.NONE);
        assertThat(generator.asked().output()).isEqualTo(io.lampejo.generation.Output.TEXT);
        assertThat(generator.asked().tools()).isEqualTo(Tools.NONE);
    }

    @Test
    void fillsInDefaultsThatARequestMayOverride() {
        ChatRequestParameters defaults =
                ChatRequestParameters.builder().temperature(0.0).maxOutputTokens(50).build();
        LampejoChatModel steady =
                new LampejoChatModel(generator.says("Hello."), SETTINGS, defaults, List.of());

        steady.chat(request().maxOutputTokens(9).build());

        assertThat(generator.asked().sampling().temperature()).hasValue(0);
        assertThat(generator.asked().output().maxTokens()).hasValue(9);
        assertThat(generator.asked().model()).isEqualTo("reader");
    }

    @Test
    void carriesTools() {
        generator.says("Hello.");
        ToolSpecification weather =
                ToolSpecification.builder()
                        .name("weather")
                        .description("What the weather is like")
                        .parameters(
                                JsonObjectSchema.builder()
                                        .addStringProperty("city", "which")
                                        .addEnumProperty("unit", List.of("C", "F"))
                                        .required("city")
                                        .build())
                        .strict(true)
                        .build();
        ToolSpecification now = ToolSpecification.builder().name("now").build();

        model.chat(
                request().toolSpecifications(weather, now).toolChoice(ToolChoice.REQUIRED).build());

        Tools tools = generator.asked().tools();
        assertThat(tools.choice()).isEqualTo(new Tools.Choice.Required());
        assertThat(tools.tools()).extracting(Tools.Tool::name).containsExactly("weather", "now");
        assertThat(tools.tools())
                .extracting(Tools.Tool::strictness)
                .containsExactly(Tools.Strictness.STRICT, Tools.Strictness.LENIENT);
        assertThat(tools.tools().getFirst().parameters().toJson())
                .isEqualTo(
                        """
                        {"type":"object","properties":{"city":{"type":"string","description":"which"},"unit":{"type":"string","enum":["C","F"]}},"required":["city"]}\
                        """);
        assertThat(tools.tools().getLast().parameters().get("type")).isNotNull();
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(ToolChoice.AUTO, new Tools.Choice.Auto()),
                Arguments.of(ToolChoice.REQUIRED, new Tools.Choice.Required()),
                Arguments.of(ToolChoice.NONE, new Tools.Choice.None()),
                Arguments.of(null, new Tools.Choice.Auto()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void carriesWhetherToolsMustBeCalled(ToolChoice asked, Tools.Choice choice) {
        generator.says("Hello.");

        model.chat(
                request()
                        .toolSpecifications(ToolSpecification.builder().name("now").build())
                        .toolChoice(asked)
                        .build());

        assertThat(generator.asked().tools().choice()).isEqualTo(choice);
    }

    static Stream<Arguments> formats() {
        JsonSchema named =
                JsonSchema.builder()
                        .name("Person")
                        .rootElement(JsonObjectSchema.builder().addIntegerProperty("age").build())
                        .build();
        JsonSchema raw =
                JsonSchema.builder()
                        .name("Raw")
                        .rootElement(JsonRawSchema.from("{\"type\":\"array\",\"items\":[null,2]}"))
                        .build();
        return Stream.of(
                Arguments.of(ResponseFormat.TEXT, "Text[]"),
                Arguments.of(ResponseFormat.JSON, "AnyJsonObject[]"),
                Arguments.of(
                        ResponseFormat.builder()
                                .type(ResponseFormat.JSON.type())
                                .jsonSchema(named)
                                .build(),
                        "Person {\"type\":\"object\",\"properties\":{\"age\":{\"type\":\"integer\"}},\"required\":[]}"),
                Arguments.of(
                        ResponseFormat.builder()
                                .type(ResponseFormat.JSON.type())
                                .jsonSchema(raw)
                                .build(),
                        "Raw {\"type\":\"array\",\"items\":[null,2]}"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void carriesTheAnswersFormat(ResponseFormat format, String said) {
        generator.says("{}");

        model.chat(request().responseFormat(format).build());

        assertThat(
                        switch (generator.asked().output().format()) {
                            case AnswerFormat.Schema(String name, var schema) ->
                                    name + " " + schema.toJson();
                            case AnswerFormat other -> other.toString();
                        })
                .isEqualTo(said);
    }

    @Test
    void tellsWhichToolsTheModelCalls() {
        List<GenerationEvent> events = ScriptedGenerator.begin();
        events.add(new GenerationEvent.ToolCallStarted(0, 0, "call_1", "weather"));
        events.add(new GenerationEvent.ToolCallDelta(0, 0, "{\"city\":"));
        events.add(new GenerationEvent.ToolCallDelta(0, 0, "\"Porto\"}"));
        events.add(new GenerationEvent.ToolCallStarted(0, 1, "call_2", "now"));
        events.add(new GenerationEvent.ToolCallDelta(0, 1, "{}"));
        generator.plays(ScriptedGenerator.end(events, FinishReason.TOOL_CALLS));

        ChatResponse response = model.chat(UserMessage.from("How warm is it now?"));

        assertThat(response.finishReason())
                .isEqualTo(dev.langchain4j.model.output.FinishReason.TOOL_EXECUTION);
        assertThat(response.aiMessage().text()).isNull();
        assertThat(response.aiMessage().toolExecutionRequests())
                .containsExactly(
                        ToolExecutionRequest.builder()
                                .id("call_1")
                                .name("weather")
                                .arguments("{\"city\":\"Porto\"}")
                                .build(),
                        ToolExecutionRequest.builder()
                                .id("call_2")
                                .name("now")
                                .arguments("{}")
                                .build());
    }

    static Stream<Arguments> failures() {
        Duration second = Duration.ofSeconds(1);
        return Stream.of(
                Arguments.of(
                        new Failure.InvalidInput("top_p", "top_p is too much"),
                        InvalidRequestException.class),
                Arguments.of(
                        new Failure.WindowExceeded("messages", 9000, 0, 8192),
                        InvalidRequestException.class),
                Arguments.of(
                        new Failure.ContextOverflow("input", 0, 9, 8),
                        InvalidRequestException.class),
                Arguments.of(new Failure.TooLarge("too large"), InvalidRequestException.class),
                Arguments.of(
                        new Failure.Unsupported("tools", "no tools"),
                        UnsupportedFeatureException.class),
                Arguments.of(
                        new Failure.UnknownModel("nobody", List.of("reader")),
                        ModelNotFoundException.class),
                Arguments.of(new Failure.Unauthorized("who?"), AuthenticationException.class),
                Arguments.of(new Failure.Overloaded(second), RateLimitException.class),
                Arguments.of(new Failure.DeadlineExceeded(second), TimeoutException.class),
                Arguments.of(new Failure.EngineFailed("reader"), InternalServerException.class),
                Arguments.of(
                        new Failure.ModelUnusable("reader", "no weights"),
                        InternalServerException.class),
                Arguments.of(new Failure.NotCached(), InternalServerException.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysFailuresAsLangChain4jDoes(Failure failure, Class<? extends Throwable> exception) {
        generator.fails(failure);

        assertThatThrownBy(() -> model.chat("Hi"))
                .isExactlyInstanceOf(exception)
                .hasMessage(failure.message())
                .hasCauseInstanceOf(FailureException.class);
    }

    @Test
    void failsWhereAnAnswerBreaksOff() {
        List<GenerationEvent> events = ScriptedGenerator.begin();
        events.add(new GenerationEvent.TextDelta(0, "Hel", List.of()));
        generator.answers(
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().iterable(events),
                                Multi.createFrom()
                                        .failure(
                                                new FailureException(
                                                        new Failure.EngineFailed("reader")))));

        assertThatThrownBy(() -> model.chat("Hi")).isInstanceOf(InternalServerException.class);
    }

    @Test
    void tellsListeners() {
        List<String> heard = new ArrayList<>();
        ChatModelListener listener =
                new ChatModelListener() {
                    @Override
                    public void onRequest(ChatModelRequestContext context) {
                        heard.add("asked " + context.chatRequest().modelName());
                    }

                    @Override
                    public void onResponse(ChatModelResponseContext context) {
                        heard.add("answered " + context.chatResponse().aiMessage().text());
                    }

                    @Override
                    public void onError(ChatModelErrorContext context) {
                        heard.add("failed " + context.error().getClass().getSimpleName());
                    }
                };
        LampejoChatModel observed =
                new LampejoChatModel(
                        generator.says("Hello.").fails(new Failure.EngineFailed("reader")),
                        SETTINGS,
                        ChatRequestParameters.builder().build(),
                        List.of(listener));

        observed.chat("Hi");
        assertThatThrownBy(() -> observed.chat("Hi")).isInstanceOf(InternalServerException.class);

        assertThat(heard)
                .containsExactly(
                        "asked reader",
                        "answered Hello.",
                        "asked reader",
                        "failed InternalServerException");
    }

    @Test
    void answersWithoutBlockingToo() {
        generator.says("Hello.").fails(new Failure.Overloaded(Duration.ofSeconds(1)));

        CompletableFuture<String> answer = model.chatAsync("Hi");
        CompletableFuture<String> refused = model.chatAsync("Hi");

        assertThat(answer).isCompletedWithValue("Hello.");
        assertThat(refused).isCompletedExceptionally();
    }

    @Test
    void endsTheGenerationWhoseFutureIsCancelled() {
        CountDownLatch ended = new CountDownLatch(1);
        generator.answers(
                Multi.createFrom()
                        .<GenerationEvent>nothing()
                        .onCancellation()
                        .invoke(ended::countDown));

        CompletableFuture<ChatResponse> answer = model.chatAsync(request().build());
        answer.cancel(true);

        assertThat(ended.getCount()).isZero();
    }

    @Test
    void endsTheGenerationWhoseCallerIsInterrupted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        generator.answers(
                Multi.createFrom()
                        .<GenerationEvent>nothing()
                        .onSubscription()
                        .invoke(asked::countDown)
                        .onCancellation()
                        .invoke(ended::countDown));

        CompletableFuture<Throwable> left = new CompletableFuture<>();
        Thread caller =
                Thread.ofPlatform()
                        .uncaughtExceptionHandler((_, e) -> left.complete(e))
                        .start(() -> model.chat("Hi"));
        asked.await();
        caller.interrupt();
        ended.await();

        assertThat(left.join()).hasMessageContaining("interrupted");
    }

    @Test
    void addsUpTokensOverSeveralAnswers() {
        generator.says("One.").says("Two.");

        TokenUsage sum =
                TokenUsage.sum(
                        model.chat(UserMessage.from("1?")).tokenUsage(),
                        model.chat(UserMessage.from("2?")).tokenUsage());

        assertThat(sum.totalTokenCount()).isEqualTo(50);
        assertThat(((LampejoTokenUsage) sum).cachedInputTokenCount()).isEqualTo(32);
        assertThat(sum.add(new TokenUsage(1, 1, 2)).totalTokenCount()).isEqualTo(52);
    }

    private static ChatRequest.Builder request() {
        return ChatRequest.builder().messages(UserMessage.from("Hi"));
    }
}
