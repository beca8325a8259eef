/**
 * The caching function: {@code /v1/cache}, and the Funqy functions {@code cache-stats}, {@code
 * cache-invalidate}, {@code cache-lookup} and {@code cache-warm}. It sees the port {@code
 * AnswerCache}, and to warm the cache up the ports {@code Embedder} and {@code Generator}.
 */
@NullMarked
package io.lampejo.functions.caching;

import org.jspecify.annotations.NullMarked;
