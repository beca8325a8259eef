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
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Lookups in one partition of many entries: time on one thread, what is found beside an exact
 * search, memory, and the time that adding takes while lookups are made.
 *
 * <p>Arguments, each {@code key=value}: {@code entries}, {@code dims}, {@code queries} timed,
 * {@code checked} of them against the exact search, {@code json} (file to write), and if there are
 * any {@code vectors} (a file of float32 vectors that a model made).
 */
public final class SemanticLookup {
    private static final long SEED = 20_260_101;
    private static final CacheKey PARTITION = new CacheKey(1, 2, 3, 4);
    private static final String TENANT = "tenant";
    private static final long NOW = 0;

    private SemanticLookup() {}

    /** Measures and reports; see the class for the arguments. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            String[] keyAndValue = argument.split("=", 2);
            options.put(keyAndValue[0], keyAndValue[1]);
        }
        int entries = Integer.parseInt(options.getOrDefault("entries", "1000000"));
        int dims = Integer.parseInt(options.getOrDefault("dims", "384"));
        int queries = Integer.parseInt(options.getOrDefault("queries", "4000"));
        int checked = Integer.parseInt(options.getOrDefault("checked", "500"));

        var random = new SplittableRandom(SEED);
        List<Corpus> corpora = new ArrayList<>();
        corpora.add(new Clustered(dims, 0.5, random));
        corpora.add(new Clustered(dims, 2, random));
        corpora.add(new Gaussian(dims));
        if (options.containsKey("vectors")) {
            corpora.add(Recorded.read(Path.of(options.get("vectors")), dims));
        }
        List<String> rows = new ArrayList<>();
        for (Corpus corpus : corpora) {
            rows.addAll(measure(corpus, entries, queries, checked));
        }
        String json = "[\n  " + String.join(",\n  ", rows) + "\n]\n";
        IO.println(json);
        if (options.containsKey("json")) {
            Files.writeString(Path.of(options.get("json")), json);
        }
    }

    private static List<String> measure(Corpus corpus, int entries, int queries, int checked) {
        var random = new SplittableRandom(SEED);
        float[][] vectors = new float[entries][];
        var index = new VectorIndex<Boolean>(corpus.dims(), Long.MAX_VALUE, value -> 0);
        long[] adds = new long[entries];
        for (int i = 0; i < entries; i++) {
            vectors[i] = corpus.next(random);
            var item = item(i, vectors[i]);
            long start = System.nanoTime();
            index.add(item, NOW);
            adds[i] = System.nanoTime() - start;
        }
        var added = new Times(adds);
        long bytes = index.stats().bytes() / entries;

        List<String> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            float[][] asked = new float[queries][];
            for (int i = 0; i < queries; i++) {
                asked[i] = kind.query(corpus, vectors, random);
            }
            var found = new CacheKey[queries];
            for (int i = 0; i < queries / 2; i++) {
                lookup(index, asked[i]);
            }
            long[] nanos = new long[queries];
            long[] cpuNanos = new long[queries];
            var threads = ManagementFactory.getThreadMXBean();
            for (int i = 0; i < queries; i++) {
                long start = System.nanoTime();
                long cpuStart = threads.getCurrentThreadCpuTime();
                found[i] = lookup(index, asked[i]);
                cpuNanos[i] = threads.getCurrentThreadCpuTime() - cpuStart;
                nanos[i] = System.nanoTime() - start;
            }
            var exact = new Exact();
            for (int i = 0; i < checked; i++) {
                exact.check(vectors, asked[i], (int) found[i].a());
            }
            var times = new Times(nanos);
            var cpu = new Times(cpuNanos);
            rows.add(
                    String.format(
                            Locale.ROOT,
                            """
                            {"corpus":"%s","queries":"%s","entries":%d,"dims":%d,"p50ms":%.2f,"p99ms":%.2f,"worstMs":%.2f,\
                            "cpuP50ms":%.2f,"cpuP99ms":%.2f,"cpuWorstMs":%.2f,\
                            "checked":%d,"recall":%.4f,"recallWithin001":%.4f,"cosineP10":%.3f,"cosineP50":%.3f,"cosineP90":%.3f,\
                            "bytesPerEntry":%d,"addP50us":%.1f,"addP99us":%.1f,"addWorstMs":%.2f}\
                            """,
                            corpus.name(),
                            kind.words(),
                            entries,
                            corpus.dims(),
                            times.millis(0.5),
                            times.millis(0.99),
                            times.millis(1),
                            cpu.millis(0.5),
                            cpu.millis(0.99),
                            cpu.millis(1),
                            checked,
                            exact.recall(),
                            exact.recallWithin(0.001),
                            exact.cosine(0.1),
                            exact.cosine(0.5),
                            exact.cosine(0.9),
                            bytes,
                            added.millis(0.5) * 1000,
                            added.millis(0.99) * 1000,
                            added.millis(1)));
            IO.println(rows.getLast());
        }
        return rows;
    }

    private static Item<Boolean> item(int number, float[] vector) {
        // The first word is the number, which the exact search knows entries by.
        var key = new CacheKey(number, number * 0x9e3779b97f4a7c15L, ~number, number);
        return new Item<>(TENANT, PARTITION, key, vector, true, Long.MAX_VALUE);
    }

    private static CacheKey lookup(VectorIndex<Boolean> index, float[] query) {
        return index.nearest(TENANT, PARTITION, query, 8, -1, NOW).getFirst().entry();
    }
}
