package io.lampejo.quarkus;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers computed before: {@code lampejo.caching}. */
public interface CachingConfig {

    @WithDefault("true")
    boolean enabled();

    /** Heap that kept answers may take. */
    @WithDefault("32M")
    MemorySize maxBytes();

    /** For how long an answer is served after it was computed. */
    @WithDefault("24h")
    Duration ttl();

    /** Beyond that, for how long it is served while a new one is computed. */
    @WithDefault("0s")
    Duration staleWhileRevalidate();

    /** Beyond that, for how long it is served where a new one cannot be had. */
    @WithDefault("0s")
    Duration staleIfError();

    /** An answer that takes more bytes is not kept. */
    @WithDefault("1M")
    MemorySize maxEntryBytes();

    /** Where answers are kept besides this process, for all processes. */
    @WithDefault("process")
    StoreKind store();

    /** For how long a lookup may wait for the shared store. */
    @WithDefault("20ms")
    Duration storeBudget();

    /** Bytes of answers on their way to the shared store; more are dropped. */
    @WithDefault("8M")
    MemorySize storeMaxPendingBytes();

    /** Of what the shared store keeps; the same in all processes that share it. */
    @WithDefault("none")
    CompressionKind compression();

    /**
     * Keys of 32 bytes in base64, for all processes the same. The first one seals what the shared
     * store keeps, all open it.
     */
    Optional<List<String>> encryptionKeys();

    RedisConfig redis();

    DynamoDbConfig dynamodb();

    /** What tokens would cost elsewhere, to tell what the cache saves. */
    Price price();

    Semantic semantic();

    /** Prices of tokens. */
    interface Price {

        /** For a million tokens read. */
        Optional<BigDecimal> promptPerMillion();

        /** For a million tokens generated. */
        Optional<BigDecimal> completionPerMillion();

        /** Of both. */
        @WithDefault("USD")
        String currency();
    }

    /** Answers to equivalent questions. */
    interface Semantic {

        /**
         * Models whose callers get it without asking for it; {@code *} for all. Others get it by
         * {@code Lampejo-Cache: semantic}.
         */
        Optional<List<String>> models();

        /** The model that questions are compared by. */
        @WithDefault("all-MiniLM-L6-v2")
        String embedder();

        /** How it is decided what is near enough. */
        @WithDefault("fixed")
        SemanticPolicy policy();

        /** Least similarity, a cosine, of two questions that may have the same answer. */
        @WithDefault("0.9")
        double threshold();

        /** With the learned policy: which part of all questions may be answered wrongly. */
        @WithDefault("0.01")
        double errorBound();

        /** For how long the look for an equivalent question may hold a request up. */
        @WithDefault("500ms")
        Duration budget();

        /** Heap that kept questions may take, once there are any. */
        @WithDefault("32M")
        MemorySize maxBytes();
    }

    /** How it is decided what is near enough. */
    enum SemanticPolicy {
        /** One threshold for all questions. */
        FIXED,
        /** What each kept question has shown. */
        LEARNED
    }

    /** Where answers are kept. */
    enum StoreKind {
        PROCESS,
        REDIS,
        DYNAMODB
    }

    /** How what is kept is made smaller. */
    enum CompressionKind {
        NONE,
        ZSTD
    }

    /** Redis or Valkey. */
    interface RedisConfig {

        /**
         * {@code redis://[user:password@]host:port[/database]}, with TLS {@code rediss://}; several
         * for a cluster or sentinels.
         */
        @WithDefault("redis://127.0.0.1:6379")
        List<String> hosts();

        @WithDefault("standalone")
        RedisKind kind();

        /** By which sentinels know the server. */
        Optional<String> masterName();

        /** Where the hosts' addresses have none. */
        Optional<String> password();
    }

    /** What the hosts of Redis are. */
    enum RedisKind {
        STANDALONE,
        CLUSTER,
        SENTINEL
    }

    /** A table of DynamoDB. Credentials come from where the AWS SDK looks for them. */
    interface DynamoDbConfig {

        @WithDefault("lampejo-cache")
        String table();

        /** By default the one that the AWS SDK finds. */
        Optional<String> region();

        /** Instead of the region's own. */
        Optional<String> endpointOverride();

        /** Make the table where there is none. For development. */
        @WithDefault("false")
        boolean createTable();
    }
}
