package io.lampejo.functions.generation;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer put together from its events. Not thread-safe. */
final class Collected {
    private final List<Choice> choices = new ArrayList<>();
    private GenerationEvent.@Nullable Started started;
    private @Nullable Usage usage;

    /**
     * @param count choices of the answer
     */
    Collected(int count) {
        for (int i = 0; i < count; i++) {
            choices.add(new Choice());
        }
    }

    /** One of the answers. */
    static final class Choice {
        private final StringBuilder text = new StringBuilder();
        private final List<TokenLogprob> tokens = new ArrayList<>(0);
        private final List<Call> calls = new ArrayList<>(0);
        private @Nullable FinishReason reason;

        String text() {
            return text.toString();
        }

        List<TokenLogprob> tokens() {
            return tokens;
        }

        List<ToolCall> calls() {
            return calls.stream().map(Call::whole).toList();
        }

        FinishReason reason() {
            if (reason == null) {
                throw new IllegalStateException("each choice ends with its reason");
            }
            return reason;
        }
    }

    private record Call(String id, String name, StringBuilder arguments) {
        ToolCall whole() {
            return new ToolCall(id, name, arguments.toString());
        }
    }

    void add(GenerationEvent event) {
        switch (event) {
            case GenerationEvent.Started first -> started = first;
            case GenerationEvent.TextDelta(int choice, String text, List<TokenLogprob> tokens) -> {
                choices.get(choice).text.append(text);
                choices.get(choice).tokens.addAll(tokens);
            }
            case GenerationEvent.ToolCallStarted(int choice, int _, String id, String name) ->
                    choices.get(choice).calls.add(new Call(id, name, new StringBuilder()));
            case GenerationEvent.ToolCallDelta(int choice, int call, String arguments) ->
                    choices.get(choice).calls.get(call).arguments.append(arguments);
            case GenerationEvent.ChoiceFinished(int choice, FinishReason reason) ->
                    choices.get(choice).reason = reason;
            case GenerationEvent.Finished(Usage total, _) -> usage = total;
        }
    }

    List<Choice> choices() {
        return choices;
    }

    GenerationEvent.Started started() {
        if (started == null) {
            throw new IllegalStateException("the first event says that the answer started");
        }
        return started;
    }

    Usage usage() {
        if (usage == null) {
            throw new IllegalStateException("the last event tells the usage");
        }
        return usage;
    }

    /** About how many bytes it takes as JSON. */
    int estimate() {
        long bytes = 512;
        for (Choice choice : choices) {
            bytes += 256 + choice.text.length() * 5L / 4;
            for (TokenLogprob token : choice.tokens) {
                bytes += 96L * (1 + token.top().size());
            }
            for (Call call : choice.calls) {
                bytes += 128 + call.arguments.length() * 5L / 4;
            }
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE - 8);
    }
}
