package io.lampejo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * LangChain4j's own OpenAI client, on the JDK's HTTP client, against the packaged server. Its model
 * babbles: what is held to here are forms, and what must hold whatever is said.
 */
class LangChain4jIT {
    private static final String READER = Decoders.CONCATENATING;
    private static final String EMBEDDER = "all-MiniLM-L6-v2";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A call of it fits into the model's window. */
    private static final ToolSpecification LIGHT =
            ToolSpecification.builder()
                    .name("light")
                    .description("Switches a lamp")
                    .parameters(
                            JsonObjectSchema.builder()
                                    .addEnumProperty("room", List.of("hall", "attic"))
                                    .addBooleanProperty("on")
                                    .required("room", "on")
                                    .additionalProperties(false)
                                    .build())
                    .build();

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    @Test
    void answersAQuestion() {
        ChatRequest question = question("Where is Porto?").toBuilder().maxOutputTokens(48).build();

        ChatResponse response = chat(READER).chat(question);

        TokenUsage usage = response.tokenUsage();
        assertThat(response.aiMessage().text()).isNotBlank();
        assertThat(response.finishReason()).isIn(FinishReason.STOP, FinishReason.LENGTH);
        assertThat(response.modelName()).isEqualTo(READER);
        assertThat(response.id()).isNotBlank();
        assertThat(usage.inputTokenCount()).isPositive();
        assertThat(usage.outputTokenCount()).isBetween(1, 48);
        assertThat(usage.totalTokenCount())
                .isEqualTo(usage.inputTokenCount() + usage.outputTokenCount());
    }

    @Test
    void answersTheSameAgainAndSaysWhatItReused() {
        ChatRequest question =
                question(
                        "The lamp stood in the hall. It burned all night long. Where did it stand?");
        ChatResponse first = chat(READER).chat(question);
        ChatResponse second = chat(READER).chat(question);

        assertThat(second.aiMessage()).isEqualTo(first.aiMessage());
        assertThat(((OpenAiTokenUsage) second.tokenUsage()).inputTokensDetails().cachedTokens())
                .isPositive();
    }

    @Test
    void streamsTheAnswerThatItGivesWhole() throws Exception {
        ChatRequest question = question("Tell me of a lamp.");
        Hearer hearer = new Hearer();

        streaming(READER).chat(question, hearer);
        ChatResponse streamed = hearer.whole.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        ChatResponse whole = chat(READER).chat(question);

        assertThat(String.join("", hearer.parts)).isEqualTo(streamed.aiMessage().text());
        assertThat(streamed.aiMessage().text()).isEqualTo(whole.aiMessage().text());
        assertThat(streamed.finishReason()).isEqualTo(whole.finishReason());
        assertThat(streamed.tokenUsage().totalTokenCount())
                .isEqualTo(whole.tokenUsage().totalTokenCount());
    }

    @Test
    void goesOnForOthersWhereAStreamIsCancelled() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        Hearer leaver =
                new Hearer() {
                    @Override
                    public void onPartialResponse(
                            PartialResponse part, PartialResponseContext context) {
                        super.onPartialResponse(part, context);
                        context.streamingHandle().cancel();
                        left.countDown();
                    }
                };

        streaming(READER).chat(question("Count to a thousand."), leaver);

        assertThat(left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(chat(READER).chat(question("Hi")).aiMessage().text()).isNotNull();
        assertThat(leaver.parts).hasSize(1);
    }

    @Test
    void writesJsonThatFollowsItsSchema() {
        JsonSchema schema =
                JsonSchema.builder()
                        .name("lamp")
                        .rootElement(
                                JsonObjectSchema.builder()
                                        .addBooleanProperty("lit")
                                        .addEnumProperty("colour", List.of("red", "green", "blue"))
                                        .required("lit", "colour")
                                        .additionalProperties(false)
                                        .build())
                        .build();

        ChatResponse response =
                chat(READER)
                        .chat(
                                question("Describe a lamp.").toBuilder()
                                        .responseFormat(
                                                ResponseFormat.builder()
                                                        .type(ResponseFormatType.JSON)
                                                        .jsonSchema(schema)
                                                        .build())
                                        .build());

        JsonPath lamp = JsonPath.from(response.aiMessage().text());
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(lamp.<Object>get("lit")).isInstanceOf(Boolean.class);
        assertThat(lamp.getString("colour")).isIn("red", "green", "blue");
    }

    @Test
    void callsAToolAndReadsItsResult() {
        ChatRequest question = question("Light!");
        ChatResponse calls = chat(READER).chat(required(question));

        assertThat(calls.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
        assertThat(calls.aiMessage().toolExecutionRequests()).isNotEmpty();
        ToolExecutionRequest call = calls.aiMessage().toolExecutionRequests().getFirst();
        assertThat(call.id()).isNotBlank();
        checkCall(call);

        List<dev.langchain4j.data.message.ChatMessage> further =
                new ArrayList<>(question.messages());
        further.add(calls.aiMessage());
        for (ToolExecutionRequest each : calls.aiMessage().toolExecutionRequests()) {
            further.add(ToolExecutionResultMessage.from(each, "It is on."));
        }
        AiMessage answer =
                chat(READER)
                        .chat(
                                ChatRequest.builder()
                                        .messages(further)
                                        .toolSpecifications(LIGHT)
                                        .toolChoice(ToolChoice.NONE)
                                        .build())
                        .aiMessage();
        assertThat(answer.text()).isNotBlank();
        assertThat(answer.hasToolExecutionRequests()).isFalse();
    }

    @Test
    void streamsToolCalls() throws Exception {
        Hearer hearer = new Hearer();

        streaming(READER).chat(required(question("Light!")), hearer);
        ChatResponse response = hearer.whole.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
        assertThat(hearer.calls).hasSameSizeAs(response.aiMessage().toolExecutionRequests());
        checkCall(hearer.calls.getFirst().toolExecutionRequest());
        assertThat(hearer.callParts).isNotEmpty();
    }

    @Test
    void embedsTexts() {
        EmbeddingModel model =
                OpenAiEmbeddingModel.builder()
                        .baseUrl(server.uri("/v1").toString())
                        .apiKey("none")
                        .modelName(EMBEDDER)
                        .timeout(PATIENCE)
                        .maxRetries(0)
                        .build();
        List<TextSegment> segments =
                IntStream.range(0, 20).mapToObj(i -> TextSegment.from("lamp number " + i)).toList();

        List<Embedding> together = model.embedAll(segments).content();

        assertThat(together).hasSize(20);
        for (int i = 0; i < 20; i += 5) {
            float[] alone = model.embed(segments.get(i)).content().vector();
            assertThat(together.get(i).vector()).containsExactly(alone, within(1e-6f));
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> chat("nobody").chat("Hi"))
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> chat(READER).chat(question("much ".repeat(200_000))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("context_length_exceeded");
    }

    private static void checkCall(ToolExecutionRequest call) {
        JsonPath arguments = JsonPath.from(call.arguments());
        assertThat(call.name()).isEqualTo("light");
        assertThat(arguments.getString("room")).isIn("hall", "attic");
        assertThat(arguments.<Object>get("on")).isInstanceOf(Boolean.class);
    }

    private static ChatRequest question(String text) {
        return ChatRequest.builder()
                .messages(SystemMessage.from("Say"), UserMessage.from(text))
                .build();
    }

    private static ChatRequest required(ChatRequest question) {
        return question.toBuilder()
                .toolSpecifications(LIGHT)
                .toolChoice(ToolChoice.REQUIRED)
                .build();
    }

    private static OpenAiChatModel chat(String model) {
        return OpenAiChatModel.builder()
                .baseUrl(server.uri("/v1").toString())
                .apiKey("none")
                .modelName(model)
                .temperature(0.0)
                .parallelToolCalls(false)
                .strictJsonSchema(true)
                .strictTools(true)
                .timeout(PATIENCE)
                .maxRetries(0)
                .build();
    }

    private static OpenAiStreamingChatModel streaming(String model) {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(server.uri("/v1").toString())
                .apiKey("none")
                .modelName(model)
                .temperature(0.0)
                .parallelToolCalls(false)
                .strictTools(true)
                .timeout(PATIENCE)
                .build();
    }

    private static class Hearer implements StreamingChatResponseHandler {
        final List<String> parts = Collections.synchronizedList(new ArrayList<>());
        final List<PartialToolCall> callParts = Collections.synchronizedList(new ArrayList<>());
        final List<CompleteToolCall> calls = Collections.synchronizedList(new ArrayList<>());
        final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

        @Override
        public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
            parts.add(part.text());
        }

        @Override
        public void onPartialToolCall(PartialToolCall part) {
            callParts.add(part);
        }

        @Override
        public void onCompleteToolCall(CompleteToolCall call) {
            calls.add(call);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }
    }
}
