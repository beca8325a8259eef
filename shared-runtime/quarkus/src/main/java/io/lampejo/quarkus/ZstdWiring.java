package io.lampejo.quarkus;

import io.lampejo.caching.store.Compression;
import io.lampejo.stores.zstd.ZstdCompression;

/** Zstandard. A class of its own, so that others load nothing of it. */
final class ZstdWiring {
    private ZstdWiring() {}

    static Compression open() {
        return new ZstdCompression();
    }
}
