package io.lampejo.http;

import io.lampejo.call.Call;
import io.lampejo.failure.FailureException;
import io.vertx.core.buffer.Buffer;

/**
 * Reads the requests of one route without answering them, for functions that do something else with
 * them. Each function provides one bean for each of its routes. Thread-safe.
 */
public interface RequestReader {

    /** Of the route, such as {@code /v1/embeddings}. */
    String path();

    /**
     * What a body asks for. Takes milliseconds where the body is large.
     *
     * @param body JSON, as the route takes it
     * @param call the circumstances in which it is asked for
     * @throws FailureException where the route would refuse it
     */
    ApiRequest read(Buffer body, Call call);
}
