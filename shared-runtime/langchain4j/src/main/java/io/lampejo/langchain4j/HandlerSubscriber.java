package io.lampejo.langchain4j;

import static dev.langchain4j.internal.InternalStreamingChatResponseHandlerUtils.onCompleteResponse;
import static dev.langchain4j.internal.InternalStreamingChatResponseHandlerUtils.onCompleteToolCall;
import static dev.langchain4j.internal.InternalStreamingChatResponseHandlerUtils.onPartialResponse;
import static dev.langchain4j.internal.InternalStreamingChatResponseHandlerUtils.onPartialToolCall;
import static dev.langchain4j.internal.InternalStreamingChatResponseHandlerUtils.withLoggingExceptions;

import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import dev.langchain4j.model.chat.response.CompleteResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Tells a handler of an answer as it grows, one event at a time: the next one is asked for when the
 * handler is done with this one. What a handler throws is told to its {@code onError}, as
 * everywhere in LangChain4j, and the answer goes on. Once the handler cancels it hears no more.
 */
final class HandlerSubscriber implements Flow.Subscriber<ChatModelStreamingEvent>, StreamingHandle {
    private final StreamingChatResponseHandler handler;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean cancelled;

    HandlerSubscriber(StreamingChatResponseHandler handler) {
        this.handler = handler;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(ChatModelStreamingEvent event) {
        if (cancelled) {
            return;
        }
        switch (event) {
            case PartialResponse part -> onPartialResponse(handler, part.text(), this);
            case PartialToolCall part -> onPartialToolCall(handler, part, this);
            case CompleteToolCall call -> onCompleteToolCall(handler, call);
            case CompleteResponse whole -> onCompleteResponse(handler, whole.chatResponse());
            default -> throw new IllegalStateException("an answer has no " + event.getClass());
        }
        Flow.Subscription source = subscription;
        if (source != null && !cancelled) {
            source.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!cancelled) {
            withLoggingExceptions(() -> handler.onError(failure));
        }
    }

    @Override
    public void onComplete() {}

    @Override
    public void cancel() {
        cancelled = true;
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
