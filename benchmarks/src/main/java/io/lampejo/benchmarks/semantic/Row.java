package io.lampejo.benchmarks.semantic;

import java.util.Locale;

/** What was measured with one kind of query. */
record Row(
        Corpus corpus,
        Kind kind,
        int entries,
        Times wall,
        Times cpu,
        Exact exact,
        long countedBytes,
        long heapBytes,
        Times adding) {

    String json() {
        return String.format(
                Locale.ROOT,
                """
                {"corpus":"%s","queries":"%s","entries":%d,"dims":%d,\
                "wallP50ms":%.2f,"wallP99ms":%.2f,"cpuP50ms":%.2f,"cpuP99ms":%.2f,\
                "checked":%d,"recall":%.4f,"recallWithin0.001":%.4f,\
                "cosineP10":%.3f,"cosineP50":%.3f,"cosineP90":%.3f,\
                "countedBytesPerEntry":%d,"heapBytesPerEntry":%d,\
                "addP50us":%.1f,"addP99us":%.1f,"addWorstMs":%.1f}\
                """,
                corpus.name(),
                kind.words(),
                entries,
                corpus.dims(),
                wall.millis(0.5),
                wall.millis(0.99),
                cpu.millis(0.5),
                cpu.millis(0.99),
                exact.checked(),
                exact.recall(),
                exact.recallWithin(0.001),
                exact.cosine(0.1),
                exact.cosine(0.5),
                exact.cosine(0.9),
                countedBytes / entries,
                heapBytes / entries,
                adding.millis(0.5) * 1000,
                adding.millis(0.99) * 1000,
                adding.millis(1));
    }
}
