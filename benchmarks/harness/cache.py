"""`bench cache`: how fast Lampejo answers what it has answered before."""

from statistics import median

from harness import client, lampejo, load, material, report
from harness.server import Server

# So few texts that one pass over them stores every answer.
TEXTS, LENGTH_CLASS = 64, 27
CONNECTIONS = (1, 8, 32)
FORMATS = ("float", "base64")


def run(options):
    rounds, seconds = (1, 3) if options.quick else (3, 8)
    contestant = lampejo.server_with_cache()
    material.prepare()
    load.prepare()
    contestant.build()
    cells = []
    with Server(contestant) as server:
        for encoding_format in FORMATS:
            hits(server, 8, 2 * seconds, encoding_format)
        require_hit(server)
        for _ in range(rounds):
            cells += [hits(server, count, seconds, each) for each in FORMATS for count in CONNECTIONS]
        peak = server.peak_resident_bytes
    sections = [("Exact-cache hits over HTTP", hits_table(cells, peak, rounds, seconds))]
    report.save("cache", "Answers from the cache", sections, {"cells": cells, "peak_resident_bytes": peak})


def hits(server, connections, seconds, encoding_format):
    return load.closed_loop(server, LENGTH_CLASS, connections, seconds, encoding_format, TEXTS)


def require_hit(server):
    """The figures are of hits only if the server says that it answers from its cache."""
    text = material.first_text(LENGTH_CLASS)
    _, headers, _ = client.post(server.port, {"model": client.MODEL, "input": text, "encoding_format": "float"})
    status = {name.lower(): value for name, value in headers.items()}.get("cache-status", "")
    if "hit" not in status.replace(" ", "").split(";"):
        raise RuntimeError(f"no hit after warm-up: Cache-Status: {status!r}")


def hits_table(cells, peak, rounds, seconds):
    rows = []
    for encoding_format in FORMATS:
        for connections in CONNECTIONS:
            mine = [one for one in cells if (one["encoding_format"], one["connections"]) == (encoding_format, connections)]

            def middle(key):
                return median(one[key] for one in mine)

            rows.append(
                [
                    encoding_format,
                    connections,
                    f"{middle('per_second'):.0f}",
                    report.milliseconds(middle("p50_us")),
                    report.milliseconds(middle("p99_us")),
                    f"{middle('load_cpu_seconds') / seconds:.2f}",
                ]
            )
    head = ["encoding_format", "connections", "hits/s", "p50 ms", "p99 ms", "cores taken by the load generator"]
    note = f"{TEXTS} texts in turn, median of {rounds} round(s) of {seconds} s. Peak RSS {report.mebibytes(peak)} MiB."
    return report.table(head, rows) + "\n\n" + note
