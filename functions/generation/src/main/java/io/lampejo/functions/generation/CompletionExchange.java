package io.lampejo.functions.generation;

import io.lampejo.generation.Prompt;
import io.lampejo.http.JsonBytes;

/**
 * A completion.
 *
 * @param beginning what each text begins with
 */
record CompletionExchange(Ask ask, Beginning beginning) implements Exchange {

    /** What a text begins with. */
    enum Beginning {
        ANSWER,
        /** {@code echo}: the prompt, which is a text. */
        PROMPT
    }

    /** What stands before the text of a choice. */
    String before(int choice) {
        return switch (beginning) {
            case ANSWER -> "";
            case PROMPT ->
                    switch (ask.prompts().get(choice / ask.output().choices())) {
                        case Prompt.Text(String text) -> text;
                        case Prompt.Tokens _, Prompt.Conversation _ -> "";
                    };
        };
    }

    @Override
    public String idPrefix() {
        return "cmpl-";
    }

    @Override
    public JsonBytes whole(AnswerHead head, Collected answer, JsonBytes json) {
        json.raw("{\"id\":")
                .string(head.id())
                .raw(",\"object\":\"text_completion\",\"created\":")
                .integer(head.created())
                .raw(",\"model\":")
                .string(head.model())
                .raw(",\"system_fingerprint\":")
                .string(head.fingerprint())
                .raw(",\"choices\":[");
        for (int i = 0; i < answer.choices().size(); i++) {
            Collected.Choice choice = answer.choices().get(i);
            json.raw(i == 0 ? "{\"text\":" : ",{\"text\":")
                    .string(before(i) + choice.text())
                    .raw(",\"index\":")
                    .integer(i)
                    .raw(",\"logprobs\":");
            if (ask.output().topLogprobs().isPresent()) {
                new CompletionLogprobs().write(choice.tokens(), json);
            } else {
                json.raw("null");
            }
            json.raw(",\"finish_reason\":").raw(FinishReasons.json(choice.reason())).raw('}');
        }
        return UsageJson.write(answer.usage(), json.raw("],\"usage\":")).raw('}');
    }

    @Override
    public EventWriter events(AnswerHead head) {
        return new CompletionEvents(head, this);
    }
}
