package io.lampejo.functions.generation;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.Usage;
import io.lampejo.http.JsonBytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes an answer as chunks of a {@code text_completion}. */
final class CompletionEvents implements EventWriter {
    private final byte[] prefix;
    private final String suffix;
    private final CompletionExchange exchange;
    private final Map<Integer, CompletionLogprobs> logprobs = new HashMap<>(0);

    CompletionEvents(AnswerHead head, CompletionExchange exchange) {
        this.exchange = exchange;
        prefix =
                new JsonBytes(256)
                        .raw("data: {\"id\":")
                        .string(head.id())
                        .raw(",\"object\":\"text_completion\",\"created\":")
                        .integer(head.created())
                        .raw(",\"model\":")
                        .string(head.model())
                        .raw(",\"system_fingerprint\":")
                        .string(head.fingerprint())
                        .raw(",\"choices\":[")
                        .toByteArray();
        suffix =
                switch (exchange.ask().delivery()) {
                    case WHOLE, STREAM -> "}]}\n\n";
                    case STREAM_WITH_USAGE -> "}],\"usage\":null}\n\n";
                };
    }

    @Override
    public void write(GenerationEvent event, JsonBytes out) {
        switch (event) {
            case GenerationEvent.Started _ -> {
                for (int choice = 0; choice < exchange.ask().choices(); choice++) {
                    text(choice, exchange.before(choice), List.of(), out);
                }
            }
            case GenerationEvent.TextDelta(int choice, String text, List<TokenLogprob> tokens) ->
                    text(choice, text, tokens, out);
            case GenerationEvent.ChoiceFinished(int choice, FinishReason reason) ->
                    choice(choice, "", out)
                            .raw("null,\"finish_reason\":")
                            .raw(FinishReasons.json(reason))
                            .raw(suffix);
            case GenerationEvent.Finished(Usage usage, _) -> {
                if (exchange.ask().delivery() == Ask.Delivery.STREAM_WITH_USAGE) {
                    UsageJson.write(usage, out.raw(prefix).raw("],\"usage\":")).raw("}\n\n");
                }
                out.raw("data: [DONE]\n\n");
            }
            case GenerationEvent.ToolCallStarted _, GenerationEvent.ToolCallDelta _ ->
                    throw new IllegalStateException("completions have no tools");
        }
    }

    private void text(int choice, String text, List<TokenLogprob> tokens, JsonBytes out) {
        if (text.isEmpty() && tokens.isEmpty()) {
            return;
        }
        choice(choice, text, out);
        if (tokens.isEmpty()) {
            out.raw("null");
        } else {
            logprobs.computeIfAbsent(choice, _ -> new CompletionLogprobs()).write(tokens, out);
        }
        out.raw(",\"finish_reason\":null").raw(suffix);
    }

    private JsonBytes choice(int choice, String text, JsonBytes out) {
        return out.raw(prefix)
                .raw("{\"text\":")
                .string(text)
                .raw(",\"index\":")
                .integer(choice)
                .raw(",\"logprobs\":");
    }
}
