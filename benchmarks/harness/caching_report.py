"""The tables of `bench cache`."""

from statistics import median

from harness import report


def sections(contestants, data, rounds, seconds):
    return [
        ("Hits over HTTP", _hits(contestants, data, rounds, seconds)),
        ("Identical requests at the same moment", _identical(data["identical"])),
        ("What a miss pays for the cache", _misses(data["miss_overhead"])),
    ]


def _hits(contestants, data, rounds, seconds):
    cells, rows = data["cells"], []
    for kind, connections in dict.fromkeys((cell["kind"], cell["connections"]) for cell in cells):
        base = None
        for contestant in contestants:
            mine = [
                cell
                for cell in cells
                if (cell["name"], cell["kind"], cell["connections"]) == (contestant.name, kind, connections)
            ]
            rate = median(cell["per_second"] for cell in mine)
            base = base or rate
            rows.append(
                [
                    f"{kind}, {connections} connection{'s' if connections > 1 else ''}",
                    contestant.title,
                    f"{rate:.0f}",
                    f"{base / rate:.1f}×",
                    *(report.milliseconds(median(cell[key] for cell in mine)) for key in ("p50_us", "p99_us")),
                    sum(cell["status_errors"] + cell["socket_errors"] for cell in mine),
                ]
            )
    head = ["asked again and again", "of", "hits/s", "Lampejo is faster by", "p50 ms", "p99 ms", "errors"]
    peaks = ", ".join(f"{one.title} {report.mebibytes(data['peak_resident_bytes'][one.name])} MiB" for one in contestants)
    note = f"Median of {rounds} interleaved round(s) of {seconds} s; times are to the last byte. Peak RSS: {peaks}."
    return report.table(head, rows) + "\n\n" + note


def _identical(flights):
    rows = [
        [
            kind,
            flight["connections"],
            flight["ok"],
            f"{flight['embedded']:.0f}" if kind == "embedding" else f"{flight['generated_tokens']:.0f} tokens",
            flight["collapsed"],
            flight["hits"],
            flight["different_bodies"],
        ]
        for kind, flight in flights.items()
    ]
    return report.table(["request", "at once", "answered", "computed", "collapsed", "hits", "different answers"], rows)


def _misses(found):
    overhead = found["with_cache_us"] - found["without_us"]
    row = [f"{found[key]:.0f}" for key in ("with_cache_us", "without_us")] + [f"{overhead:.0f}"]
    note = f"Medians of {found['pairs']} unknown short texts, asked of both servers in turn on one connection each."
    return report.table(["µs with the cache", "µs without", "difference µs"], [row]) + "\n\n" + note
