/** The cache's shared store in Redis or Valkey. */
@NullMarked
package io.lampejo.stores.redis;

import org.jspecify.annotations.NullMarked;
