package io.lampejo.generation.decoding;

/** Keys and values of a stretch of tokens, outside the cache. Holds native memory until closed. */
public interface KvBlock extends AutoCloseable {

    long bytes();

    @Override
    void close();
}
