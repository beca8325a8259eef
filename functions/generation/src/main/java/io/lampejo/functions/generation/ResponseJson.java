package io.lampejo.functions.generation;

import io.lampejo.generation.Usage;
import io.lampejo.http.HttpError;
import io.lampejo.http.JsonBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@code response} object in one of its states.
 *
 * @param settings what it repeats of its request
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared nowhere
record ResponseJson(AnswerHead head, byte[] settings) {

    /** How far a response has come. */
    enum Status {
        IN_PROGRESS("in_progress"),
        COMPLETED("completed"),
        INCOMPLETE("incomplete"),
        FAILED("failed");

        final String json;

        Status(String json) {
            this.json = json;
        }
    }

    JsonBytes write(
            Status status,
            List<ResponseItem> items,
            @Nullable Usage usage,
            @Nullable HttpError error,
            JsonBytes json) {
        json.raw("{\"id\":")
                .string(head.id())
                .raw(",\"object\":\"response\",\"created_at\":")
                .integer(head.created())
                .raw(",\"status\":\"")
                .raw(status.json)
                .raw("\",\"error\":");
        error(error, json);
        json.raw(",\"incomplete_details\":")
                .raw(status == Status.INCOMPLETE ? "{\"reason\":\"max_output_tokens\"}" : "null")
                .raw(",\"model\":")
                .string(head.model())
                .raw(",\"output\":[");
        for (int i = 0; i < items.size(); i++) {
            json.raw(i == 0 ? "" : ",");
            boolean last = i == items.size() - 1;
            items.get(i).write(itemStatus(status, last), json);
        }
        json.raw(']').raw(settings).raw(",\"usage\":");
        usage(usage, json);
        return json.raw('}');
    }

    /** Only the last item can have been cut. */
    private static String itemStatus(Status status, boolean last) {
        return last && (status == Status.INCOMPLETE || status == Status.FAILED)
                ? Status.INCOMPLETE.json
                : Status.COMPLETED.json;
    }

    private static void error(@Nullable HttpError error, JsonBytes json) {
        if (error == null) {
            json.raw("null");
            return;
        }
        String code =
                switch (error.type()) {
                    case INVALID_REQUEST -> "invalid_prompt";
                    case RATE_LIMIT -> "rate_limit_exceeded";
                    case SERVER -> "server_error";
                };
        json.raw("{\"code\":").string(code).raw(",\"message\":").string(error.message()).raw('}');
    }

    private static void usage(@Nullable Usage usage, JsonBytes json) {
        if (usage == null) {
            json.raw("null");
            return;
        }
        json.raw("{\"input_tokens\":")
                .integer(usage.prompt())
                .raw(",\"input_tokens_details\":{\"cached_tokens\":")
                .integer(usage.cached())
                .raw(",\"cache_write_tokens\":0},\"output_tokens\":")
                .integer(usage.completion())
                .raw(",\"output_tokens_details\":{\"reasoning_tokens\":0},\"total_tokens\":")
                .integer(usage.total())
                .raw('}');
    }
}
