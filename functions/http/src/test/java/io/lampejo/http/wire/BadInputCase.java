package io.lampejo.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that must be refused, and how.
 *
 * @param request what is sent on the wire
 * @param param null where the error names no field
 * @param code null where the error has none
 * @param answer how much of an answer there must be
 */
public record BadInputCase(
        String name,
        Supplier<byte[]> request,
        int status,
        String param,
        String code,
        Strictness answer) {

    /** How much of an answer there must be. */
    public enum Strictness {
        /** The contract's error body and a request id. */
        FULL,
        /** Not even HTTP: a status, or a closed connection. */
        NOT_HTTP
    }

    private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern BODY =
            Pattern.compile(
                    "\\{\"error\":\\{\"message\":%s,\"type\":%s,\"param\":(null|%s),\"code\":(null|%s)}}"
                            .formatted(STRING, STRING, STRING, STRING));
    private static final List<String> LEAKS =
            List.of(
                    "Exception",
                    "io.lampejo",
                    "java.",
                    "jakarta.",
                    "quarkus",
                    "\tat ",
                    ".java",
                    "/home/",
                    "<html");

    /** What is wrong with an answer to this case; empty where it is as it should be. */
    public List<String> complaints(RawHttp.Response response) {
        List<String> complaints = new ArrayList<>();
        if (answer == Strictness.NOT_HTTP) {
            if (response.status() != 0 && response.status() != status) {
                complaints.add("status " + response.status() + ", not " + status);
            }
            return complaints;
        }
        if (response.status() != status) {
            complaints.add("status " + response.status() + ", not " + status);
        }
        if (!response.headers().containsKey("x-request-id")) {
            complaints.add("no x-request-id");
        }
        if (!response.headers().getOrDefault("content-type", "").startsWith("application/json")) {
            complaints.add("content type " + response.headers().get("content-type"));
        }
        Matcher body = BODY.matcher(response.body());
        if (!body.matches()) {
            complaints.add("body " + response.body());
            return complaints;
        }
        if (body.group(1).isBlank()) {
            complaints.add("an empty message");
        }
        if (!Objects.equals(param, body.group(4))) {
            complaints.add("param " + body.group(4) + ", not " + param);
        }
        if (!Objects.equals(code, body.group(6))) {
            complaints.add("code " + body.group(6) + ", not " + code);
        }
        for (String leak : LEAKS) {
            if (response.body().contains(leak)) {
                complaints.add("tells of " + leak + ": " + response.body());
            }
        }
        return complaints;
    }

    @Override
    public String toString() {
        return name;
    }
}
