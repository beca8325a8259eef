package io.lampejo.functions.embedding;

import io.lampejo.embedding.Embedding;
import io.lampejo.http.JsonBytes;
import java.util.List;

/** Writes an answer as the OpenAI API's JSON. */
final class AnswerJson {

    /**
     * Bytes that the shortest decimal of a unit vector's component takes, with its comma: seldom
     * more.
     */
    private static final int FLOAT_BYTES = 13;

    private AnswerJson() {}

    /** About how many bytes the answer will take. */
    static int estimate(Answer answer) {
        AnswerForm form = answer.form();
        int width = answer.dimensions();
        int vector =
                switch (form.encoding()) {
                    case FLOAT ->
                            switch (form.type()) {
                                case FLOAT -> FLOAT_BYTES * width;
                                case INT8 -> 4 * width;
                                case BINARY -> width / 2 + 4;
                            };
                    case BASE64 ->
                            switch (form.type()) {
                                case FLOAT -> 16 * width / 3 + 4;
                                case INT8 -> 4 * width / 3 + 4;
                                case BINARY -> width / 6 + 4;
                            };
                };
        long all = 256L + answer.embeddings().items().size() * (vector + 64L);
        return (int) Math.min(all, Integer.MAX_VALUE - 8);
    }

    static JsonBytes write(Answer answer, JsonBytes json) {
        json.raw("{\"object\":\"list\",\"data\":[");
        List<Embedding> items = answer.embeddings().items();
        for (int i = 0; i < items.size(); i++) {
            json.raw(
                            i == 0
                                    ? "{\"object\":\"embedding\",\"index\":"
                                    : ",{\"object\":\"embedding\",\"index\":")
                    .integer(i)
                    .raw(",\"embedding\":");
            vector(answer, items.get(i).vector(), json);
            json.raw('}');
        }
        json.raw("],\"model\":").string(answer.model().id());
        usage(answer, json.raw(",\"usage\":"));
        return json.raw('}');
    }

    private static void usage(Answer answer, JsonBytes json) {
        long tokens = answer.embeddings().tokens();
        json.raw("{\"prompt_tokens\":").integer(tokens).raw(",\"total_tokens\":").integer(tokens);
        int cut = answer.truncatedInputs();
        if (cut > 0) {
            json.raw(",\"truncated_inputs\":")
                    .integer(cut)
                    .raw(",\"truncated_tokens\":")
                    .integer(answer.truncatedTokens());
        }
        json.raw('}');
    }

    private static void vector(Answer answer, float[] full, JsonBytes json) {
        VectorForm form = VectorForm.of(full, answer);
        switch (form) {
            case VectorForm.Floats(float[] values) -> floats(values, json);
            case VectorForm.Bytes(byte[] values) -> bytes(values, json);
            case VectorForm.Base64(byte[] ascii) -> json.raw('"').raw(ascii).raw('"');
        }
    }

    private static void floats(float[] vector, JsonBytes json) {
        char separator = '[';
        for (float x : vector) {
            json.raw(separator).decimal(x);
            separator = ',';
        }
        json.raw(']');
    }

    private static void bytes(byte[] values, JsonBytes json) {
        char separator = '[';
        for (byte value : values) {
            json.raw(separator).integer(value);
            separator = ',';
        }
        json.raw(']');
    }
}
