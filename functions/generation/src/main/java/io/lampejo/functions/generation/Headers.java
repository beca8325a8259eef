package io.lampejo.functions.generation;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.http.Provenance;
import io.vertx.core.http.HttpServerResponse;

/** The headers that say where an answer comes from. */
final class Headers {

    private Headers() {}

    static void set(GenerationEvent.Started started, HttpServerResponse response) {
        response.putHeader(Provenance.ROUTE, Provenance.route(started.origin()));
        Provenance.cacheStatus(started.cacheStatus())
                .ifPresent(status -> response.putHeader(Provenance.CACHE_STATUS, status));
    }
}
