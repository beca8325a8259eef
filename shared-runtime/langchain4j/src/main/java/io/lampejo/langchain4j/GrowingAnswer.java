package io.lampejo.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.output.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes LangChain4j's events of a generator's, and the whole response at the end. Of one answer
 * with one choice. Not thread-safe.
 */
final class GrowingAnswer {
    private final String modelName;
    private final StringBuilder text = new StringBuilder();
    private final List<ToolExecutionRequest> calls = new ArrayList<>();
    private @Nullable Call open;
    private FinishReason reason = FinishReason.OTHER;

    /** A call whose arguments are being written. */
    private record Call(int index, String id, String name, StringBuilder arguments) {}

    GrowingAnswer(String modelName) {
        this.modelName = modelName;
    }

    /** What the event means for LangChain4j; nothing, one or two events. */
    List<ChatModelStreamingEvent> add(GenerationEvent event) {
        return switch (event) {
            case GenerationEvent.Started _ -> List.of();
            case GenerationEvent.TextDelta delta -> text(delta.text());
            case GenerationEvent.ToolCallStarted call -> begin(call);
            case GenerationEvent.ToolCallDelta delta -> arguments(delta.arguments());
            case GenerationEvent.ChoiceFinished(int _, io.lampejo.generation.FinishReason why) -> {
                reason = reason(why);
                yield endCall();
            }
            case GenerationEvent.Finished(Usage usage, _) -> List.of(whole(usage));
        };
    }

    private List<ChatModelStreamingEvent> text(String more) {
        text.append(more);
        return more.isEmpty() ? List.of() : List.of(new PartialResponse(more));
    }

    private List<ChatModelStreamingEvent> begin(GenerationEvent.ToolCallStarted call) {
        List<ChatModelStreamingEvent> ended = endCall();
        open = new Call(call.call(), call.id(), call.name(), new StringBuilder());
        return ended;
    }

    private List<ChatModelStreamingEvent> arguments(String more) {
        if (open == null) {
            throw new IllegalStateException("arguments belong to a call that has begun");
        }
        open.arguments().append(more);
        return more.isEmpty()
                ? List.of()
                : List.of(
                        PartialToolCall.builder()
                                .index(open.index())
                                .id(open.id())
                                .name(open.name())
                                .partialArguments(more)
                                .build());
    }

    private List<ChatModelStreamingEvent> endCall() {
        if (open == null) {
            return List.of();
        }
        ToolExecutionRequest call =
                ToolExecutionRequest.builder()
                        .id(open.id())
                        .name(open.name())
                        .arguments(open.arguments().toString())
                        .build();
        CompleteToolCall whole = new CompleteToolCall(open.index(), call);
        calls.add(call);
        open = null;
        return List.of(whole);
    }

    private CompleteResponse whole(Usage usage) {
        AiMessage.Builder message = AiMessage.builder().toolExecutionRequests(calls);
        if (calls.isEmpty() || !text.isEmpty()) {
            message.text(text.toString());
        }
        return new CompleteResponse(
                ChatResponse.builder()
                        .aiMessage(message.build())
                        .modelName(modelName)
                        .tokenUsage(new LampejoTokenUsage(usage))
                        .finishReason(reason)
                        .build());
    }

    private static FinishReason reason(io.lampejo.generation.FinishReason reason) {
        return switch (reason) {
            case STOP -> FinishReason.STOP;
            case LENGTH -> FinishReason.LENGTH;
            case TOOL_CALLS -> FinishReason.TOOL_EXECUTION;
        };
    }
}
