"""`bench semantic-index`: io.lampejo.benchmarks.semantic.SemanticLookup in a JVM of its own."""

import json
import os

from harness import folders, inprocess, report

OUTPUT = folders.WORK / "semantic-index.json"

JVM = ("-Xmx4g", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1")

NOTE = """*rephrased*: 0.8 to 0.95 from an entry. *new*: one more like the entries, near to whatever it happens to be near to.
CPU is the thread's own time, wall what a caller waits; they differ by what other processes take of the core.
Recall is against comparing every vector as floats; *within 0.001*: what was found is no farther than that from the nearest.
Bytes an entry: as the index counts them, and as the heap grew."""


def run(options):
    inprocess.prepare()
    entries, queries, checked = (100_000, 1000, 100) if options.quick else (1_000_000, 5000, 500)
    arguments = {"json": OUTPUT, "entries": entries, "queries": queries, "checked": checked}
    if "BENCH_VECTORS" in os.environ:
        arguments["vectors"] = os.environ["BENCH_VECTORS"]
    inprocess.run("semantic.SemanticLookup", JVM, **arguments)
    measured = json.loads(OUTPUT.read_text())
    sections = [(f"{entries:,} entries in one partition, one thread", lookups(measured) + "\n\n" + NOTE)]
    sections.append(("Adding and memory", entries_of(measured)))
    report.save("semantic-index", "Lookups of the semantic cache", sections, {"measured": measured})


def lookups(measured):
    head = ["vectors", "queries", "CPU p50 ms", "CPU p99 ms", "wall p50 ms", "wall p99 ms"]
    head += ["recall@1", "within 0.001", "checked", "cosine of the nearest, p10 p50 p90"]
    rows = []
    for one in measured:
        times = [one["cpuP50ms"], one["cpuP99ms"], one["wallP50ms"], one["wallP99ms"]]
        found = [f"{one['recall']:.3f}", f"{one['recallWithin0.001']:.3f}", one["checked"]]
        cosines = f"{one['cosineP10']:.2f} {one['cosineP50']:.2f} {one['cosineP90']:.2f}"
        rows.append([one["corpus"], one["queries"], *times, *found, cosines])
    return report.table(head, rows)


def entries_of(measured):
    head = ["vectors", "bytes an entry, counted", "on the heap", "add p50 µs", "add p99 µs", "worst ms"]
    first = {one["corpus"]: one for one in measured}
    fields = ["countedBytesPerEntry", "heapBytesPerEntry", "addP50us", "addP99us", "addWorstMs"]
    return report.table(head, [[corpus, *(one[field] for field in fields)] for corpus, one in first.items()])
