package io.lampejo.caching.semantic.index;

import io.lampejo.caching.CacheKey;

/** Names a partition. The tenant is part of the name, whatever the key was made of. */
record Space(String tenant, CacheKey partition) {}
