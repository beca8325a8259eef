package io.lampejo.functions.generation;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.Usage;
import io.lampejo.http.HttpError;
import io.lampejo.http.JsonBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as the typed events of the Responses API, numbered from 0. Its last events
 * repeat all that was said before, so that it remembers that.
 */
final class ResponseEvents implements EventWriter {
    private final ResponseJson response;
    private final List<ResponseItem> items = new ArrayList<>(1);
    private int sequence;
    private @Nullable ResponseItem open;
    private ResponseJson.Status status = ResponseJson.Status.COMPLETED;

    ResponseEvents(ResponseJson response) {
        this.response = response;
    }

    @Override
    public void write(GenerationEvent event, JsonBytes out) {
        switch (event) {
            case GenerationEvent.Started _ -> {
                state("response.created", ResponseJson.Status.IN_PROGRESS, null, null, out);
                state("response.in_progress", ResponseJson.Status.IN_PROGRESS, null, null, out);
            }
            case GenerationEvent.TextDelta(int _, String text, List<TokenLogprob> tokens) -> {
                if (!text.isEmpty() || !tokens.isEmpty()) {
                    delta(text, tokens, out);
                }
            }
            case GenerationEvent.ToolCallStarted(int _, int _, String id, String name) -> {
                close(ResponseJson.Status.COMPLETED, out);
                open(ResponseItem.Call.open(id, name), out);
            }
            case GenerationEvent.ToolCallDelta(int _, int _, String arguments) ->
                    delta(arguments, out);
            case GenerationEvent.ChoiceFinished(int _, FinishReason reason) -> {
                status = ResponseExchange.status(reason);
                if (items.isEmpty()) {
                    text(out);
                }
                close(status, out);
            }
            case GenerationEvent.Finished(Usage usage, _) ->
                    state("response." + status.json, status, usage, null, out);
        }
    }

    @Override
    public Ending fail(HttpError error, JsonBytes out) {
        state("response.failed", ResponseJson.Status.FAILED, null, error, out);
        return Ending.END;
    }

    private void state(
            String type,
            ResponseJson.Status status,
            @Nullable Usage usage,
            @Nullable HttpError error,
            JsonBytes out) {
        begin(type, out).raw(",\"response\":");
        response.write(status, items, usage, error, out);
        end(out);
    }

    private void delta(String text, List<TokenLogprob> tokens, JsonBytes out) {
        ResponseItem.Text item = text(out);
        item.text().append(text);
        item.tokens().addAll(tokens);
        place("response.output_text.delta", item, out)
                .raw(",\"content_index\":0,\"delta\":")
                .string(text)
                .raw(",\"logprobs\":");
        LogprobJson.tokens(tokens, out);
        end(out);
    }

    private void delta(String arguments, JsonBytes out) {
        if (!(open instanceof ResponseItem.Call call)) {
            throw new IllegalStateException("arguments follow their call");
        }
        call.arguments().append(arguments);
        place("response.function_call_arguments.delta", call, out)
                .raw(",\"delta\":")
                .string(arguments);
        end(out);
    }

    /** The text that is being said. */
    private ResponseItem.Text text(JsonBytes out) {
        if (open instanceof ResponseItem.Text text) {
            return text;
        }
        close(ResponseJson.Status.COMPLETED, out);
        ResponseItem.Text text = ResponseItem.Text.open();
        open(text, out);
        part("response.content_part.added", text, out);
        return text;
    }

    private void open(ResponseItem item, JsonBytes out) {
        items.add(item);
        open = item;
        item("response.output_item.added", ResponseJson.Status.IN_PROGRESS, item, out);
    }

    private void close(ResponseJson.Status status, JsonBytes out) {
        switch (open) {
            case null -> {
                return;
            }
            case ResponseItem.Text text -> {
                place("response.output_text.done", text, out)
                        .raw(",\"content_index\":0,\"text\":")
                        .string(text.text().toString())
                        .raw(",\"logprobs\":");
                LogprobJson.tokens(text.tokens(), out);
                end(out);
                part("response.content_part.done", text, out);
            }
            case ResponseItem.Call call -> {
                place("response.function_call_arguments.done", call, out)
                        .raw(",\"name\":")
                        .string(call.name())
                        .raw(",\"arguments\":")
                        .string(call.arguments().toString());
                end(out);
            }
        }
        item("response.output_item.done", status, open, out);
        open = null;
    }

    private void part(String type, ResponseItem.Text text, JsonBytes out) {
        text.part(place(type, text, out).raw(",\"content_index\":0,\"part\":"));
        end(out);
    }

    private void item(String type, ResponseJson.Status status, ResponseItem item, JsonBytes out) {
        begin(type, out).raw(",\"output_index\":").integer(items.size() - 1L).raw(",\"item\":");
        item.write(status.json, out);
        end(out);
    }

    private JsonBytes place(String type, ResponseItem item, JsonBytes out) {
        return begin(type, out)
                .raw(",\"item_id\":")
                .string(item.id())
                .raw(",\"output_index\":")
                .integer(items.size() - 1L);
    }

    private JsonBytes begin(String type, JsonBytes out) {
        return out.raw("event: ")
                .raw(type)
                .raw("\ndata: {\"type\":\"")
                .raw(type)
                .raw("\",\"sequence_number\":")
                .integer(sequence++);
    }

    private static void end(JsonBytes out) {
        out.raw("}\n\n");
    }
}
