package io.lampejo.http;

/**
 * A route whose bodies may be of any length: the front door lets them through, and the route reads
 * them piece by piece from {@link StreamedBody}. A bean of the function that has the route.
 *
 * @param method of HTTP, in upper case
 * @param path without a slash at its end
 */
public record StreamedRoute(String method, String path) {

    boolean takes(String requested, String requestedPath) {
        return method.equals(requested)
                && (path.equals(requestedPath) || (path + "/").equals(requestedPath));
    }
}
