package io.lampejo.functions.generation;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.ToolCall;
import io.lampejo.http.JsonBytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A response of the Responses API.
 *
 * @param settings what the answer repeats of the request, as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared nowhere
record ResponseExchange(Ask ask, byte[] settings) implements Exchange {

    @Override
    public String idPrefix() {
        return "resp_";
    }

    @Override
    public JsonBytes whole(AnswerHead head, Collected answer, JsonBytes json) {
        Collected.Choice choice = answer.choices().getFirst();
        List<ResponseItem> items = new ArrayList<>();
        List<ToolCall> calls = choice.calls();
        if (!choice.text().isEmpty() || calls.isEmpty()) {
            ResponseItem.Text text = ResponseItem.Text.open(head, 0);
            text.text().append(choice.text());
            text.tokens().addAll(choice.tokens());
            items.add(text);
        }
        for (ToolCall call : calls) {
            ResponseItem.Call item =
                    ResponseItem.Call.open(head, items.size(), call.id(), call.name());
            item.arguments().append(call.arguments());
            items.add(item);
        }
        return new ResponseJson(head, settings)
                .write(status(choice.reason()), items, answer.usage(), null, json);
    }

    static ResponseJson.Status status(FinishReason reason) {
        return switch (reason) {
            case STOP, TOOL_CALLS -> ResponseJson.Status.COMPLETED;
            case LENGTH -> ResponseJson.Status.INCOMPLETE;
        };
    }

    @Override
    public EventWriter events(AnswerHead head) {
        return new ResponseEvents(new ResponseJson(head, settings));
    }
}
