package io.lampejo.functions.generation;

import io.lampejo.http.JsonBytes;

/** A request of one of the APIs: what is asked, and how its answer is written. */
interface Exchange {

    Ask ask();

    /** What the answer's id begins with. */
    String idPrefix();

    /** Writes a whole answer. */
    JsonBytes whole(AnswerHead head, Collected answer, JsonBytes json);

    /** Writes one answer's events. */
    EventWriter events(AnswerHead head);
}
