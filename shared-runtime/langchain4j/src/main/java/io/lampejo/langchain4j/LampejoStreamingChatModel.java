package io.lampejo.langchain4j;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.lampejo.generation.Generator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * A {@link Generator} as LangChain4j's streaming chat model. Thread-safe.
 *
 * <p>Handlers are called on virtual threads, one call at a time, and may block: the thread that
 * generates waits for nobody. The generation of a handler that falls behind is paused.
 */
public final class LampejoStreamingChatModel implements StreamingChatModel {
    /** Events that a handler may be behind. */
    private static final int AHEAD = 16;

    private static final Executor HANDLERS =
            task -> Thread.ofVirtual().name("lampejo-handler").start(task);

    private final Chat chat;
    private final ChatRequestParameters defaults;
    private final List<ChatModelListener> listeners;

    public LampejoStreamingChatModel(Generator generator, ModelSettings settings) {
        this(generator, settings, DefaultChatRequestParameters.EMPTY, List.of());
    }

    /**
     * @param defaults what a request leaves open; where they name a model, it goes before the
     *     settings'
     */
    public LampejoStreamingChatModel(
            Generator generator,
            ModelSettings settings,
            ChatRequestParameters defaults,
            List<ChatModelListener> listeners) {
        this.chat = new Chat(generator, settings);
        this.defaults = Defaults.of(settings, defaults);
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Returns at once. Whatever fails, a request that is not supported too, is told to the handler.
     */
    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        chat.answer(request)
                .emitOn(HANDLERS, AHEAD)
                .subscribe()
                .withSubscriber(new HandlerSubscriber(handler));
    }

    /** The answer at its subscriber's pace: one that asks for nothing pauses the generation. */
    @Override
    public Flow.Publisher<ChatModelStreamingEvent> doChat(ChatRequest request) {
        return chat.answer(request);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return defaults;
    }

    @Override
    public List<ChatModelListener> listeners() {
        return listeners;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
}
