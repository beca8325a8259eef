package io.lampejo.functions.generation;

import io.lampejo.generation.TokenLogprob;
import io.lampejo.http.JsonBytes;
import java.util.ArrayList;
import java.util.List;

/** An item of a response's output, as far as it has been written. Not thread-safe. */
sealed interface ResponseItem {

    String id();

    /**
     * Writes the item.
     *
     * @param status {@code in_progress}, {@code completed} or {@code incomplete}
     */
    void write(String status, JsonBytes json);

    /** What the assistant says. */
    record Text(String id, StringBuilder text, List<TokenLogprob> tokens) implements ResponseItem {
        /**
         * @param n counts the items of the answer
         */
        static Text open(AnswerHead head, int n) {
            return new Text(head.part("msg_", n), new StringBuilder(), new ArrayList<>(0));
        }

        @Override
        public void write(String status, JsonBytes json) {
            json.raw("{\"id\":")
                    .string(id)
                    .raw(",\"type\":\"message\",\"status\":\"")
                    .raw(status)
                    .raw("\",\"role\":\"assistant\",\"content\":[");
            if (!status.equals("in_progress")) {
                part(json);
            }
            json.raw("]}");
        }

        void part(JsonBytes json) {
            json.raw("{\"type\":\"output_text\",\"text\":")
                    .string(text.toString())
                    .raw(",\"annotations\":[],\"logprobs\":");
            LogprobJson.tokens(tokens, json);
            json.raw('}');
        }
    }

    /** A function that the assistant calls. */
    record Call(String id, String callId, String name, StringBuilder arguments)
            implements ResponseItem {
        /**
         * @param n counts the items of the answer
         */
        static Call open(AnswerHead head, int n, String callId, String name) {
            return new Call(head.part("fc_", n), callId, name, new StringBuilder());
        }

        @Override
        public void write(String status, JsonBytes json) {
            json.raw("{\"id\":")
                    .string(id)
                    .raw(",\"type\":\"function_call\",\"status\":\"")
                    .raw(status)
                    .raw("\",\"call_id\":")
                    .string(callId)
                    .raw(",\"name\":")
                    .string(name)
                    .raw(",\"arguments\":")
                    .string(arguments.toString())
                    .raw('}');
        }
    }
}
