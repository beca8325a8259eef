package io.lampejo.functions.generation;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.Usage;
import io.lampejo.http.JsonBytes;
import java.util.List;

/**
 * Writes an answer as {@code chat.completion.chunk}s. What all chunks of an answer share is encoded
 * once.
 */
final class ChatEvents implements EventWriter {
    private static final String OPEN = ",\"logprobs\":null,\"finish_reason\":null}";

    private final byte[] prefix;
    private final String suffix;
    private final int choices;
    private final Ask.Delivery delivery;

    ChatEvents(AnswerHead head, Ask ask) {
        prefix =
                new JsonBytes(256)
                        .raw("data: {\"id\":")
                        .string(head.id())
                        .raw(",\"object\":\"chat.completion.chunk\",\"created\":")
                        .integer(head.created())
                        .raw(",\"model\":")
                        .string(head.model())
                        .raw(",\"system_fingerprint\":")
                        .string(head.fingerprint())
                        .raw(",\"choices\":[")
                        .toByteArray();
        choices = ask.choices();
        delivery = ask.delivery();
        suffix =
                switch (delivery) {
                    case WHOLE, STREAM -> "]}\n\n";
                    case STREAM_WITH_USAGE -> "],\"usage\":null}\n\n";
                };
    }

    @Override
    public void write(GenerationEvent event, JsonBytes out) {
        switch (event) {
            case GenerationEvent.Started _ -> {
                for (int choice = 0; choice < choices; choice++) {
                    delta(choice, out)
                            .raw("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}")
                            .raw(OPEN)
                            .raw(suffix);
                }
            }
            case GenerationEvent.TextDelta(int choice, String text, List<TokenLogprob> tokens) ->
                    text(choice, text, tokens, out);
            case GenerationEvent.ToolCallStarted(int choice, int call, String id, String name) ->
                    delta(choice, out)
                            .raw("{\"tool_calls\":[{\"index\":")
                            .integer(call)
                            .raw(",\"id\":")
                            .string(id)
                            .raw(",\"type\":\"function\",\"function\":{\"name\":")
                            .string(name)
                            .raw(",\"arguments\":\"\"}}]}")
                            .raw(OPEN)
                            .raw(suffix);
            case GenerationEvent.ToolCallDelta(int choice, int call, String arguments) ->
                    delta(choice, out)
                            .raw("{\"tool_calls\":[{\"index\":")
                            .integer(call)
                            .raw(",\"function\":{\"arguments\":")
                            .string(arguments)
                            .raw("}}]}")
                            .raw(OPEN)
                            .raw(suffix);
            case GenerationEvent.ChoiceFinished(int choice, FinishReason reason) ->
                    delta(choice, out)
                            .raw("{},\"logprobs\":null,\"finish_reason\":")
                            .raw(FinishReasons.json(reason))
                            .raw('}')
                            .raw(suffix);
            case GenerationEvent.Finished(Usage usage, _) -> {
                if (delivery == Ask.Delivery.STREAM_WITH_USAGE) {
                    UsageJson.write(usage, out.raw(prefix).raw("],\"usage\":")).raw("}\n\n");
                }
                out.raw("data: [DONE]\n\n");
            }
        }
    }

    private void text(int choice, String text, List<TokenLogprob> tokens, JsonBytes out) {
        if (text.isEmpty() && tokens.isEmpty()) {
            return;
        }
        delta(choice, out).raw("{\"content\":").string(text);
        if (tokens.isEmpty()) {
            out.raw('}').raw(OPEN);
        } else {
            LogprobJson.tokens(tokens, out.raw("},\"logprobs\":{\"content\":"));
            out.raw(",\"refusal\":null},\"finish_reason\":null}");
        }
        out.raw(suffix);
    }

    private JsonBytes delta(int choice, JsonBytes out) {
        return out.raw(prefix).raw("{\"index\":").integer(choice).raw(",\"delta\":");
    }
}
