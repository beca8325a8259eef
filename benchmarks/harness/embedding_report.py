"""The tables of `bench embedding`: medians over its rounds, ratios within that one run."""

from dataclasses import asdict
from statistics import median

from harness import folders, report
from harness.report import mebibytes, milliseconds

BASELINE = "lampejo"


def save(contestants, plan, rounds, limits, vectors):
    turns = {one.name: [turn for turn in rounds if turn["name"] == one.name] for one in contestants}
    titles = {one.name: one.title for one in contestants}
    sections = [
        (f"Texts per second, about {length_class} tokens each", throughput(length_class, plan, titles, turns, limits))
        for length_class in folders.LENGTH_CLASSES
    ]
    sections += [
        ("Latency, closed loop, about 27 tokens: p50 / p99 in ms", latency(plan, titles, turns)),
        ("Open loop at 80 % of the server's own capacity, about 27 tokens", open_loop("steady", titles, turns)),
        ("Open loop at 130 % of the server's own capacity, about 27 tokens", open_loop("overload", titles, turns)),
        ("Memory and CPU", resources(titles, turns)),
        ("Vectors: worst cosine with the reference", agreement(titles, vectors)),
        ("How it was measured", conditions(plan, rounds)),
    ]
    data = {"plan": asdict(plan), "rounds": rounds, "limits": limits, "vectors": vectors}
    report.save("embedding", "Embedding over HTTP", sections, data)


def throughput(length_class, plan, titles, turns, limits):
    def per_second(name, connections):
        return median(cell(turn, length_class, connections)["per_second"] for turn in turns[name])

    rows = []
    for name, title in titles.items():
        row = [title]
        for connections in plan.connections:
            mine = per_second(name, connections)
            ratio = ""
            if BASELINE in turns and name != BASELINE:
                ratio = f" ({per_second(BASELINE, connections) / mine:.2f}×)"
            row.append(f"{mine:.0f}{ratio}")
        rows.append(row)
    for words, one_sequence in (("one sequence a run", True), ("any batch", False)):
        layout, best = best_limit(limits, length_class, one_sequence)
        row = [f"Bare limit, {words}: {layout}"]
        for connections in plan.connections:
            share = f" ({per_second(BASELINE, connections) / best:.0%})" if BASELINE in turns else ""
            row.append(f"{best:.0f}{share}")
        rows.append(row)
    note = "In brackets: Lampejo's throughput against this one's."
    head = ["server"] + [f"{connections} conn." for connections in plan.connections]
    return report.table(head, rows) + "\n\n" + note


def cell(turn, length_class, connections):
    return next(one for one in turn["closed"] if (one["class"], one["connections"]) == (length_class, connections))


def best_limit(limits, length_class, one_sequence):
    """The layout with the highest median over the rounds, and that median."""
    rounds = {}
    for one in limits:
        if one["class"] == length_class and (one["oneSequence"] or not one_sequence):
            rounds.setdefault(one["layout"], []).append(one["textsPerSecond"])
    return max(((layout, median(values)) for layout, values in rounds.items()), key=lambda pair: pair[1])


def latency(plan, titles, turns):
    def words(name, connections):
        cells = [cell(turn, 27, connections) for turn in turns[name]]
        return " / ".join(milliseconds(median(one[key] for one in cells)) for key in ("p50_us", "p99_us"))

    rows = [[title] + [words(name, connections) for connections in plan.connections] for name, title in titles.items()]
    return report.table(["server"] + [f"{connections} conn." for connections in plan.connections], rows)


def open_loop(kind, titles, turns):
    rows = []
    for name, title in titles.items():
        runs = [turn[kind] for turn in turns[name]]

        def middle(key):
            return median(run[key] for run in runs)

        rows.append(
            [
                title,
                f"{middle('rate'):.0f}",
                f"{middle('answered_per_second'):.0f}",
                f"{middle('refused_429') / middle('sent'):.1%}",
                sum(run["failed"] for run in runs),
                *(milliseconds(middle(key)) for key in ("p50_us", "p99_us", "max_us")),
            ]
        )
    head = ["server", "asked /s", "answered /s", "429", "failed", "p50 ms", "p99 ms", "max ms"]
    return report.table(head, rows)


def resources(titles, turns):
    rows = []
    for name, title in titles.items():
        cells = [cell(turn, 27, 32) for turn in turns[name]]
        rows.append(
            [
                title,
                mebibytes(max(turn["peak_resident_bytes"] for turn in turns[name])),
                mebibytes(max(turn["peak_resident_bytes_overload"] for turn in turns[name])),
                f"{median(1000 * one['server_cpu_seconds'] / one['requests'] for one in cells):.2f}",
                f"{median(1000 * one['load_cpu_seconds'] / one['requests'] for one in cells):.2f}",
            ]
        )
    head = ["server", "peak RSS MiB", "with overload", "CPU s per 1000 texts", "of the load generator"]
    return report.table(head, rows) + "\n\nCPU at about 27 tokens and 32 connections. RSS is the sum over all processes."


def agreement(titles, vectors):
    rows = [[titles[name], f"{one['alone']:.6f}", f"{one['in_company']:.6f}"] for name, one in vectors.items()]
    note = "In company: while 31 other texts are in flight. A batching server changes an int8 vector there."
    return report.table(["server", "alone", "in company"], rows) + "\n\n" + note


def conditions(plan, rounds):
    cells = [one for turn in rounds for one in turn["closed"]]
    share = median(one["others_cpu_share"] for one in cells)
    worst = max(one["others_cpu_share"] for one in cells)
    errors = sum(one["status_errors"] + one["socket_errors"] for one in cells)
    return (
        f"Median of {plan.rounds} interleaved round(s), {plan.cell_seconds} s a cell after {plan.warm_up_seconds} s of "
        f"warm-up. Errors in the closed loops: {errors}. Other processes and the hypervisor took {share:.2f} of a core "
        f"(median over cells, worst {worst:.2f})."
    )
