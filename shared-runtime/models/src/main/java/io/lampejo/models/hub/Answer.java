package io.lampejo.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An answer to a request, after redirects. Closed by whoever asked, which gives up the rest of its
 * body.
 *
 * @param from where it came from in the end
 * @param linked headers of the redirect away from the hub, which describe the file that the hub
 *     keeps; the answer's own where there was none
 */
record Answer(int status, URI from, HttpHeaders headers, HttpHeaders linked, InputStream body)
        implements AutoCloseable {

    static Answer of(HttpResponse<InputStream> response, HttpHeaders linked) {
        return new Answer(
                response.statusCode(), response.uri(), response.headers(), linked, response.body());
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The entity tag as it is written, quotes included: what {@code If-Range} wants. */
    Optional<String> tag() {
        return header("ETag");
    }

    /** The digest that the hub gives as the tag of the file; empty text where it gives none. */
    String linkedTag() {
        return linked.firstValue("X-Linked-ETag")
                .or(() -> headers.firstValue("X-Linked-ETag"))
                .or(() -> headers.firstValue("ETag"))
                .map(tag -> tag.replaceFirst("^W/", "").replace("\"", ""))
                .orElse("");
    }

    OptionalLong linkedBytes() {
        OptionalLong linkedBytes = linked.firstValueAsLong("X-Linked-Size");
        return linkedBytes.isPresent() ? linkedBytes : headers.firstValueAsLong("Content-Length");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
