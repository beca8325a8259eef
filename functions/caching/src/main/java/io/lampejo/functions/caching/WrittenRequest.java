package io.lampejo.functions.caching;

import io.lampejo.call.CacheUse;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * A request to a route of the API, written down: {@code {"url", "body", "headers"}}.
 *
 * @param url the route's path
 * @param body JSON, as it was written
 * @param use what its headers allow caches to do; empty where it has none
 */
record WrittenRequest(String url, Buffer body, Optional<CacheUse> use) {}
