package io.lampejo.quarkus;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All of Lampejo's configuration. Sizes take a suffix (K, M, G), durations as well (s, m, h). */
@ConfigMapping(prefix = "lampejo")
public interface LampejoConfig {

    /**
     * Where a packaged deployable lies: {@code native/} and {@code models/} are looked for there.
     */
    Optional<Path> home();

    ModelsConfig models();

    Inference inference();

    Batching batching();

    Generation generation();

    Caching caching();

    Http http();

    /** Which models there are, and how much memory they may take. */
    interface ModelsConfig {

        /** A directory of models in the Hugging Face hub's layout, beside the bundled ones. */
        Optional<Path> dir();

        /** Where bundled models are unpacked; by default the user's cache directory. */
        Optional<Path> cacheDir();

        /** Bytes that loaded models may take together. */
        @WithDefault("2G")
        MemorySize memoryBudget();

        /** A model that nobody used for so long is unloaded. */
        @WithDefault("10m")
        Duration idleUnloadAfter();

        /** Models to load at start instead of at their first request. */
        Optional<List<String>> preload();
    }

    /** How the CPU is used. */
    interface Inference {

        /** Threads of the inference pool; by default the CPUs divided by the threads of a run. */
        OptionalInt threads();

        /** Threads that one run may use. More shorten a long text's run and lower throughput. */
        @WithDefault("1")
        int intraOpThreads();
    }

    /** The queue in front of the CPU. */
    interface Batching {

        /** Requests that may wait or run. */
        @WithDefault("1024")
        int maxRequests();

        /** Tokens that may wait, as estimated on arrival. */
        @WithDefault("4000000")
        long maxTokens();

        /** Longest expected wait of a small request; a longer one is answered with 429. */
        @WithDefault("2s")
        Duration maxDelay();

        /** Most tokens of a run that mixes sequences. */
        @WithDefault("512")
        int maxBatchTokens();

        /** Most padding of a run that mixes sequences, as a share of its tokens. */
        @WithDefault("0.1")
        double maxPadding();
    }

    /** How language models answer. */
    interface Generation {

        /**
         * A model of the hub, {@code OWNER/NAME}: pulled at its first use where it is not on the
         * disk. {@code HF_ENDPOINT}, {@code HF_TOKEN} and {@code HF_HUB_OFFLINE} are honoured.
         */
        Optional<String> model();

        /** Which of its graphs: q4, int8, fp16, fp32 …; by default the one that a CPU runs best. */
        Optional<String> quantization();

        /** A branch, a tag or a commit of it. */
        @WithDefault("main")
        String revision();

        /** Threads that one run may use; by default all CPUs. */
        OptionalInt threads();

        /**
         * Whether they spin while a run lasts. Faster where the CPUs are Lampejo's own; slower
         * where other busy processes share them.
         */
        @WithDefault("true")
        boolean spin();

        /** Answers that are decoded together. */
        @WithDefault("16")
        int maxRunning();

        /** Answers that may wait for their turn; one more is answered with 429. */
        @WithDefault("16384")
        int maxWaiting();

        /** Most tokens of prompt and answer, where a model's own window is larger. */
        @WithDefault("8192")
        int maxContext();

        /** Bytes that keys and values of one model take, kept prefixes included. */
        @WithDefault("512M")
        MemorySize cacheBytes();

        /** Most tokens of a prompt that are read in one run. */
        @WithDefault("512")
        int prefillChunk();

        /** For how long reading prompts may hold up running answers between two tokens. */
        @WithDefault("100ms")
        Duration maxStall();

        /** Events that a slow reader may leave unread before its answer pauses. */
        @WithDefault("256")
        int maxBacklog();

        /** For how long an answer may take, from the request to its last token. */
        @WithDefault("600s")
        Duration requestTimeout();

        /** Silence after which a stream says that it is alive. */
        @WithDefault("15s")
        Duration heartbeat();
    }

    /** Answers computed before. */
    interface Caching {

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
         * Keys of 32 bytes in base64, for all processes the same. The first one seals what the
         * shared store keeps, all open it.
         */
        Optional<List<String>> encryptionKeys();

        RedisConfig redis();

        DynamoDbConfig dynamodb();
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

    /**
     * Who may come in, and limits at the door. The largest body of one request is Quarkus's own
     * setting.
     */
    interface Http {

        /**
         * Bytes that the bodies of all requests in flight may take together. Decoding takes several
         * times as much again: about an eighth of the heap is right.
         */
        @WithDefault("24M")
        MemorySize inFlightBodyBytes();

        /** For how long a request may wait for its answer. */
        @WithDefault("120s")
        Duration requestTimeout();

        /**
         * API keys, each {@code TENANT:KEY} or {@code TENANT:sha256:HEX} with the key's SHA-256
         * digest. A tenant may have several. With none, and no file of them, the API is open.
         */
        Optional<List<String>> keys();

        /** More of them, one a line; it is read again when it changes. */
        Optional<Path> keysFile();

        /** Keys of the admin, each {@code KEY} or {@code sha256:HEX}. */
        Optional<List<String>> adminKey();
    }
}
