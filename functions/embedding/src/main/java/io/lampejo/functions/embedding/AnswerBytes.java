package io.lampejo.functions.embedding;

import io.lampejo.http.JsonBytes;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/** An answer's bytes, in an array that is written once and not copied. */
final class AnswerBytes {

    private AnswerBytes() {}

    @SuppressWarnings("deprecation") // the one way to give Vert.x an array without a copy
    static Buffer write(Answer answer, int size) {
        JsonBytes json = AnswerJson.write(answer, new JsonBytes(size));
        return Buffer.buffer(Unpooled.wrappedBuffer(json.array(), 0, json.size()));
    }
}
