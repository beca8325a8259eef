package io.lampejo.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** Whether a request's body is JSON in UTF-8, by its {@code Content-Type}. */
public final class JsonBodies {

    private JsonBodies() {}

    /**
     * Lets {@code application/json} pass, with or without {@code charset=utf-8}, and a body of
     * which nothing is said.
     *
     * @throws RefusedException with 415 for every other type or charset
     */
    public static void require(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !type.equals("application/json") && !isJson(type)) {
            throw new RefusedException(HttpError.ofStatus(415));
        }
    }

    static boolean isJson(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals("application/json")) {
            return parts.length == 1 && parts[0].isBlank();
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=")) {
                String charset = parameter.substring("charset=".length()).replace("\"", "");
                if (!charset.equals("utf-8") && !charset.equals("utf8")) {
                    return false;
                }
            }
        }
        return true;
    }
}
