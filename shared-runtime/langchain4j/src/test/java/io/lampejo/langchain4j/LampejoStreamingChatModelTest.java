package io.lampejo.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.lampejo.failure.Failure;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LampejoStreamingChatModelTest {
    private final ScriptedGenerator generator = new ScriptedGenerator();
    private final LampejoStreamingChatModel model =
            new LampejoStreamingChatModel(generator, ModelSettings.of("reader"));

    @Test
    void tellsAnAnswerAsItGrows() throws InterruptedException {
        generator.says("Hel", "", "lo.");
        Hearer hearer = new Hearer();

        model.chat("Hi", hearer);
        hearer.awaitEnd();

        assertThat(hearer.heard).containsExactly("Hel", "lo.", "whole: Hello. STOP 25");
    }

    @Test
    void tellsToolCallsAsTheyGrow() throws InterruptedException {
        List<GenerationEvent> events = ScriptedGenerator.begin();
        events.add(new GenerationEvent.TextDelta(0, "Let me see.", List.of()));
        events.add(new GenerationEvent.ToolCallStarted(0, 0, "call_1", "weather"));
        events.add(new GenerationEvent.ToolCallDelta(0, 0, "{\"city\":"));
        events.add(new GenerationEvent.ToolCallDelta(0, 0, "\"Porto\"}"));
        events.add(new GenerationEvent.ToolCallStarted(0, 1, "call_2", "now"));
        events.add(new GenerationEvent.ToolCallDelta(0, 1, "{}"));
        generator.plays(ScriptedGenerator.end(events, FinishReason.TOOL_CALLS));
        Hearer hearer = new Hearer();

        model.chat("How warm is it?", hearer);
        hearer.awaitEnd();

        assertThat(hearer.heard)
                .containsExactly(
                        "Let me see.",
                        "0 call_1 weather {\"city\":",
                        "0 call_1 weather \"Porto\"}",
                        "call 0 call_1 weather {\"city\":\"Porto\"}",
                        "1 call_2 now {}",
                        "call 1 call_2 now {}",
                        "whole: Let me see. TOOL_EXECUTION 25");
    }

    @Test
    void stopsAtTheHandlersWord() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        generator.answers(endless().onCancellation().invoke(cancelled::countDown));
        Hearer hearer =
                new Hearer() {
                    @Override
                    public void onPartialResponse(
                            PartialResponse part, PartialResponseContext context) {
                        super.onPartialResponse(part, context);
                        if (heard.size() == 3) {
                            context.streamingHandle().cancel();
                            assertThat(context.streamingHandle().isCancelled()).isTrue();
                        }
                    }
                };

        model.chat("Hi", hearer);

        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(hearer.heard).hasSize(3);
    }

    @Test
    void tellsFailuresToTheHandler() throws InterruptedException {
        generator.fails(new Failure.Overloaded(Duration.ofSeconds(2)));
        Hearer hearer = new Hearer();

        model.chat("Hi", hearer);
        hearer.awaitEnd();

        assertThat(hearer.failures).hasSize(1).first().isInstanceOf(RateLimitException.class);
        assertThat(hearer.heard).isEmpty();
    }

    @Test
    void tellsTheHandlerWhatIsNotSupported() throws InterruptedException {
        Hearer hearer = new Hearer();

        model.chat(
                List.of(UserMessage.from(ImageContent.from("https://example.org/cat.png"))),
                hearer);
        hearer.awaitEnd();

        assertThat(hearer.failures)
                .hasSize(1)
                .first()
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void goesOnWhereAHandlerThrowsAndTellsItSo() throws InterruptedException {
        generator.says("Hel", "lo.");
        Hearer hearer =
                new Hearer() {
                    @Override
                    public void onPartialResponse(
                            PartialResponse part, PartialResponseContext context) {
                        super.onPartialResponse(part, context);
                        throw new IllegalStateException("a bad handler");
                    }
                };

        model.chat("Hi", hearer);
        hearer.awaitWhole();

        assertThat(hearer.heard).containsExactly("Hel", "lo.", "whole: Hello. STOP 25");
        assertThat(hearer.failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).hasMessage("a bad handler"));
    }

    @Test
    void pausesTheGenerationOfAHandlerThatBlocksAndHoldsUpNobody() throws InterruptedException {
        AtomicInteger generated = new AtomicInteger();
        CountDownLatch inHandler = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        generator
                .answers(endless(200).onItem().invoke(generated::incrementAndGet))
                .says("Me first.");
        Hearer slow =
                new Hearer() {
                    @Override
                    public void onPartialResponse(
                            PartialResponse part, PartialResponseContext context) {
                        inHandler.countDown();
                        try {
                            goOn.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        super.onPartialResponse(part, context);
                    }
                };
        Hearer quick = new Hearer();

        model.chat("Hi", slow);
        inHandler.await();
        model.chat("Hi", quick);
        quick.awaitEnd();

        assertThat(quick.heard).hasSize(2);
        assertThat(generated.get()).isLessThan(40);
        goOn.countDown();
        slow.awaitEnd();
        assertThat(slow.heard).hasSize(201);
    }

    @Test
    void publishesNoFasterThanItsSubscriberAsks() {
        AtomicInteger generated = new AtomicInteger();
        generator.answers(endless(50).onItem().invoke(generated::incrementAndGet));
        AssertSubscriber<ChatModelStreamingEvent> reader = AssertSubscriber.create(3);

        model.chat(ChatRequest.builder().messages(UserMessage.from("Hi")).build())
                .subscribe(reader);

        assertThat(reader.getItems()).hasSize(3).allMatch(PartialResponse.class::isInstance);
        assertThat(generated.get()).isLessThanOrEqualTo(6);
        reader.request(Long.MAX_VALUE);
        reader.assertCompleted();
        assertThat(reader.getItems()).hasSize(51);
        assertThat(reader.getItems().getLast()).isInstanceOf(CompleteResponse.class);
    }

    private static Multi<GenerationEvent> endless() {
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(1))
                .onOverflow()
                .drop()
                .map(tick -> new GenerationEvent.TextDelta(0, tick + " ", List.of()));
    }

    private static Multi<GenerationEvent> endless(int parts) {
        List<GenerationEvent> events = ScriptedGenerator.begin();
        IntStream.range(0, parts)
                .forEach(i -> events.add(new GenerationEvent.TextDelta(0, i + " ", List.of())));
        return Multi.createFrom().iterable(ScriptedGenerator.end(events, FinishReason.STOP));
    }

    private static class Hearer implements StreamingChatResponseHandler {
        final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch whole = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
            heard.add(part.text());
        }

        @Override
        public void onPartialToolCall(PartialToolCall part) {
            heard.add(
                    "%d %s %s %s"
                            .formatted(
                                    part.index(), part.id(), part.name(), part.partialArguments()));
        }

        @Override
        public void onCompleteToolCall(CompleteToolCall call) {
            heard.add(
                    "call %d %s %s %s"
                            .formatted(
                                    call.index(),
                                    call.toolExecutionRequest().id(),
                                    call.toolExecutionRequest().name(),
                                    call.toolExecutionRequest().arguments()));
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            heard.add(
                    "whole: %s %s %d"
                            .formatted(
                                    response.aiMessage().text(),
                                    response.finishReason(),
                                    response.tokenUsage().totalTokenCount()));
            whole.countDown();
            end.countDown();
        }

        @Override
        public void onError(Throwable failure) {
            failures.add(failure);
            end.countDown();
        }

        void awaitEnd() throws InterruptedException {
            assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void awaitWhole() throws InterruptedException {
            assertThat(whole.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
