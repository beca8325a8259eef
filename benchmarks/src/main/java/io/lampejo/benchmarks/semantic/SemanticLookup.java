package io.lampejo.benchmarks.semantic;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.semantic.index.Item;
import io.lampejo.caching.semantic.index.VectorIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Lookups in one partition of many entries: time on one thread, what is found beside an exact
 * search, memory, and what adding takes.
 *
 * <p>Arguments, each {@code key=value}: {@code entries}, {@code dims}, {@code queries} timed,
 * {@code checked} of them against the exact search, {@code json} (file to write); {@code only}
 * corpora whose names begin so; and if there are any {@code vectors} (a file of float32 vectors
 * that a model made).
 */
public final class SemanticLookup {
    private static final long SEED = 20_260_101;
    private static final CacheKey PARTITION = new CacheKey(1, 2, 3, 4);
    private static final String TENANT = "tenant";
    private static final int WARM_UP = 1500;
    private static final long NOW = 0;

    private final VectorIndex<Boolean> index;
    private final float[][] vectors;
    private final Times adding;
    private final long heapBytes;

    private SemanticLookup(Corpus corpus, int entries) {
        var random = new SplittableRandom(SEED);
        vectors = new float[entries][];
        for (int i = 0; i < entries; i++) {
            vectors[i] = corpus.next(random);
        }
        long[] nanos = new long[entries];
        long before = heapInUse();
        index = new VectorIndex<>(corpus.dims(), Long.MAX_VALUE, value -> 0);
        for (int i = 0; i < entries; i++) {
            var item = item(i, vectors[i]);
            long start = System.nanoTime();
            index.add(item, NOW);
            nanos[i] = System.nanoTime() - start;
        }
        heapBytes = heapInUse() - before;
        adding = new Times(nanos);
    }

    /** Measures and reports; see the class for the arguments. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            String[] keyAndValue = argument.split("=", 2);
            if (keyAndValue.length != 2) {
                throw new IllegalArgumentException("not key=value: " + argument);
            }
            options.put(keyAndValue[0], keyAndValue[1]);
        }
        int entries = Integer.parseInt(options.getOrDefault("entries", "1000000"));
        int queries = Integer.parseInt(options.getOrDefault("queries", "5000"));
        int checked = Integer.parseInt(options.getOrDefault("checked", "500"));

        List<String> rows = new ArrayList<>();
        for (Corpus corpus : corpora(options)) {
            var filled = new SemanticLookup(corpus, entries);
            for (Kind kind : Kind.values()) {
                Row row = filled.measure(corpus, kind, queries, checked);
                rows.add(row.json());
                IO.println(row.json());
            }
        }
        if (options.containsKey("json")) {
            String json = "[\n  " + String.join(",\n  ", rows) + "\n]\n";
            Files.writeString(Path.of(options.get("json")), json);
        }
    }

    private static List<Corpus> corpora(Map<String, String> options) throws IOException {
        int dims = Integer.parseInt(options.getOrDefault("dims", "384"));
        var random = new SplittableRandom(SEED);
        List<Corpus> corpora = new ArrayList<>();
        corpora.add(new Clustered(dims, 0.5, random));
        corpora.add(new Clustered(dims, 2, random));
        corpora.add(new Gaussian(dims));
        if (options.containsKey("vectors")) {
            corpora.add(Recorded.read(Path.of(options.get("vectors")), dims));
        }
        corpora.removeIf(corpus -> !corpus.name().startsWith(options.getOrDefault("only", "")));
        return corpora;
    }

    private Row measure(Corpus corpus, Kind kind, int queries, int checked) {
        var random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < WARM_UP; i++) {
            lookup(kind.query(corpus, vectors, random));
        }
        float[][] asked = new float[queries][];
        int[] found = new int[queries];
        long[] nanos = new long[queries];
        long[] cpuNanos = new long[queries];
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < queries; i++) {
            asked[i] = kind.query(corpus, vectors, random);
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            found[i] = lookup(asked[i]);
            nanos[i] = System.nanoTime() - start;
            cpuNanos[i] = threads.getCurrentThreadCpuTime() - cpuStart;
        }
        return new Row(
                corpus,
                kind,
                vectors.length,
                new Times(nanos),
                new Times(cpuNanos),
                Exact.of(vectors, asked, found, checked),
                index.stats().bytes(),
                heapBytes,
                adding);
    }

    /** The number of what is nearest. */
    private int lookup(float[] query) {
        return (int) index.nearest(TENANT, PARTITION, query, 8, -1, NOW).getFirst().entry().a();
    }

    /** The first word of its key is its number. */
    private static Item<Boolean> item(int number, float[] vector) {
        var key = new CacheKey(number, number * 0x9e3779b97f4a7c15L, ~number, number);
        return new Item<>(TENANT, PARTITION, key, vector, true, Long.MAX_VALUE);
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
