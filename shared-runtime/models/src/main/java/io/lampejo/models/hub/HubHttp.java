package io.lampejo.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Sends requests and follows redirects. The token goes to the hub's own address alone: not to the
 * storage that it redirects to, nor over another scheme or port. Thread-safe.
 *
 * <p>HTTP/1.1, because parts of one file are to come over several connections.
 */
final class HubHttp implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;
    private static final Duration TO_CONNECT = Duration.ofSeconds(15);
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (_, _) -> true);

    private final HubSettings settings;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(TO_CONNECT)
                    .build();

    HubHttp(HubSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** The answer, whatever its status. */
    Answer get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        return follow("GET", address, headers);
    }

    /**
     * What the hub says of a file, without its content. A redirect away from the hub is not
     * followed: it says more than where it leads to.
     */
    Answer head(URI address) throws IOException, InterruptedException {
        return follow("HEAD", address, Map.of());
    }

    private Answer follow(String method, URI address, Map<String, String> headers)
            throws IOException, InterruptedException {
        URI at = address;
        HttpHeaders linked = NONE;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> response =
                    client.send(
                            request(method, at, headers),
                            HttpResponse.BodyHandlers.ofInputStream());
            String location = response.headers().firstValue("Location").orElse("");
            if (!redirects(response.statusCode()) || location.isEmpty()) {
                return Answer.of(response, linked);
            }
            if (response.headers().firstValue("X-Linked-ETag").isPresent()) {
                linked = response.headers();
                if (method.equals("HEAD")) {
                    return Answer.of(response, linked);
                }
            }
            response.body().close();
            at = next(at, location);
        }
        throw new HubException("%s redirects in circles".formatted(settings.base().getHost()));
    }

    private HttpRequest request(String method, URI at, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .timeout(patience)
                        .header("User-Agent", "lampejo");
        headers.forEach(request::header);
        if (isHub(at)) {
            settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        }
        return request.build();
    }

    /** Whether an address is the hub's own, and not that of a storage it redirects to. */
    boolean isHub(URI address) {
        URI base = settings.base();
        return base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getHost().equalsIgnoreCase(address.getHost())
                && port(base) == port(address);
    }

    private static int port(URI address) {
        return address.getPort() >= 0
                ? address.getPort()
                : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static boolean redirects(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static URI next(URI at, String location) throws HubException {
        try {
            URI next = at.resolve(location);
            String from = "" + at.getScheme();
            String to = "" + next.getScheme();
            boolean known = to.equalsIgnoreCase("http") || to.equalsIgnoreCase("https");
            boolean downgrade = from.equalsIgnoreCase("https") && to.equalsIgnoreCase("http");
            if (!known || downgrade || next.getHost() == null) {
                throw new HubException(
                        "%s redirects to an address that is not safe to follow"
                                .formatted(at.getHost()));
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new HubException("%s redirects to no address".formatted(at.getHost()), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
