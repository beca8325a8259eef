package io.lampejo.functions.generation;

import io.lampejo.http.JsonBytes;

/** A chat completion. */
record ChatExchange(Ask ask) implements Exchange {

    @Override
    public String idPrefix() {
        return "chatcmpl-";
    }

    @Override
    public JsonBytes whole(AnswerHead head, Collected answer, JsonBytes json) {
        return ChatAnswerJson.write(head, answer, ask.output(), json);
    }

    @Override
    public EventWriter events(AnswerHead head) {
        return new ChatEvents(head, ask);
    }
}
