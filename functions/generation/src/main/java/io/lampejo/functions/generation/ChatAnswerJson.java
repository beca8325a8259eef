package io.lampejo.functions.generation;

import io.lampejo.generation.Output;
import io.lampejo.generation.ToolCall;
import io.lampejo.http.JsonBytes;
import java.util.List;

/** Writes an answer as a {@code chat.completion}. */
final class ChatAnswerJson {

    private ChatAnswerJson() {}

    static JsonBytes write(AnswerHead head, Collected answer, Output output, JsonBytes json) {
        json.raw("{\"id\":")
                .string(head.id())
                .raw(",\"object\":\"chat.completion\",\"created\":")
                .integer(head.created())
                .raw(",\"model\":")
                .string(head.model())
                .raw(",\"system_fingerprint\":")
                .string(head.fingerprint())
                .raw(",\"choices\":[");
        for (int i = 0; i < answer.choices().size(); i++) {
            json.raw(i == 0 ? "{\"index\":" : ",{\"index\":").integer(i);
            choice(answer.choices().get(i), output, json);
            json.raw('}');
        }
        return UsageJson.write(answer.usage(), json.raw("],\"usage\":")).raw('}');
    }

    private static void choice(Collected.Choice choice, Output output, JsonBytes json) {
        List<ToolCall> calls = choice.calls();
        String text = choice.text();
        json.raw(",\"message\":{\"role\":\"assistant\",\"content\":")
                .string(text.isEmpty() && !calls.isEmpty() ? null : text)
                .raw(",\"refusal\":null");
        if (!calls.isEmpty()) {
            calls(calls, json.raw(",\"tool_calls\":["));
            json.raw(']');
        }
        json.raw("},\"logprobs\":");
        if (output.topLogprobs().isPresent()) {
            LogprobJson.tokens(choice.tokens(), json.raw("{\"content\":"));
            json.raw(",\"refusal\":null}");
        } else {
            json.raw("null");
        }
        json.raw(",\"finish_reason\":").raw(FinishReasons.json(choice.reason()));
    }

    private static void calls(List<ToolCall> calls, JsonBytes json) {
        String comma = "";
        for (ToolCall call : calls) {
            json.raw(comma)
                    .raw("{\"id\":")
                    .string(call.id())
                    .raw(",\"type\":\"function\",\"function\":{\"name\":")
                    .string(call.name())
                    .raw(",\"arguments\":")
                    .string(call.arguments())
                    .raw("}}");
            comma = ",";
        }
    }
}
