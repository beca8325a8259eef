package io.lampejo.langchain4j;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteResponse;
import io.lampejo.generation.Generator;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A {@link Generator} as LangChain4j's chat model. Thread-safe. */
public final class LampejoChatModel implements ChatModel {
    private final Chat chat;
    private final ChatRequestParameters defaults;
    private final List<ChatModelListener> listeners;

    public LampejoChatModel(Generator generator, ModelSettings settings) {
        this(generator, settings, DefaultChatRequestParameters.EMPTY, List.of());
    }

    /**
     * @param defaults what a request leaves open; where they name a model, it goes before the
     *     settings'
     */
    public LampejoChatModel(
            Generator generator,
            ModelSettings settings,
            ChatRequestParameters defaults,
            List<ChatModelListener> listeners) {
        this.chat = new Chat(generator, settings);
        this.defaults = Defaults.of(settings, defaults);
        this.listeners = List.copyOf(listeners);
    }

    /** Blocks until the answer is whole. */
    @Override
    public ChatResponse doChat(ChatRequest request) {
        return Waiting.forWhole(answer(request));
    }

    /** Cancelling the future ends the generation. */
    @Override
    public CompletableFuture<ChatResponse> doChatAsync(ChatRequest request) {
        return answer(request).subscribeAsCompletionStage();
    }

    private Uni<ChatResponse> answer(ChatRequest request) {
        return chat.answer(request)
                .select()
                .last()
                .toUni()
                .map(last -> ((CompleteResponse) last).chatResponse());
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
