package io.lampejo.functions.generation;

import io.lampejo.http.JsonReader;

/** How requests are read. */
final class RequestJson {

    /** Deep enough for the JSON schemas that people write: two levels of JSON each. */
    static final int MAX_DEPTH = 128;

    static final JsonReader READER = new JsonReader(MAX_DEPTH);

    private RequestJson() {}
}
