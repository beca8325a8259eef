"""`bench embedding`: Lampejo, its peers and the bare limit under the same load, in interleaved rounds."""

import sys
from dataclasses import dataclass

from harness import agreement, embedding_report, folders, lampejo, limit, load, material
from harness.peers import peers
from harness.server import Server

# The class and the connections that capacity, memory and CPU are stated for.
CAPACITY_CLASS, CAPACITY_CONNECTIONS = 27, 32
STEADY, OVERLOAD = 0.8, 1.3


@dataclass(frozen=True)
class Plan:
    rounds: int
    connections: tuple
    cell_seconds: int
    warm_up_seconds: int
    open_loop_seconds: int
    limit_seconds: float


THOROUGH = Plan(3, (1, 8, 32, 256), 4, 15, 8, 1.0)
QUICK = Plan(1, (1, 32), 2, 5, 4, 0.3)


def run(options):
    plan = QUICK if options.quick else THOROUGH
    contestants = chosen(options.only)
    material.prepare()
    load.prepare()
    limit.prepare()
    for contestant in contestants:
        contestant.build()

    rounds, limits, vectors = [], [], {}
    for number in range(1, plan.rounds + 1):
        print(f"bench: round {number} of {plan.rounds}", file=sys.stderr)
        limits += limit.measure([limit.INT8], plan.limit_seconds, 1)
        for contestant in contestants:
            print(f"bench:   {contestant.title}", file=sys.stderr)
            with Server(contestant) as server:
                if number == 1:
                    vectors[contestant.name] = agreement.check(server)
                rounds.append(measure(server, plan))
    embedding_report.save(contestants, plan, rounds, limits, vectors)


def chosen(only):
    contestants = [lampejo.server(), *peers()]
    if not only:
        return contestants
    wanted = [one for one in contestants if any(one.name.startswith(name) for name in only)]
    if not wanted:
        sys.exit(f"bench: none of {', '.join(only)} is one of {', '.join(one.name for one in contestants)}")
    return wanted


def measure(server, plan):
    """One turn of one server: every closed-loop cell, then open loops around the capacity they showed."""
    for length_class in folders.LENGTH_CLASSES:
        load.closed_loop(server, length_class, 8, max(1, plan.warm_up_seconds // len(folders.LENGTH_CLASSES)))
    closed = [
        load.closed_loop(server, length_class, connections, plan.cell_seconds)
        for length_class in folders.LENGTH_CLASSES
        for connections in plan.connections
    ]
    resident = server.peak_resident_bytes
    capacity = next(cell["per_second"] for cell in closed if at_capacity(cell))
    return {
        "name": server.contestant.name,
        "closed": closed,
        "steady": load.open_loop(server, CAPACITY_CLASS, STEADY * capacity, plan.open_loop_seconds),
        "overload": load.open_loop(server, CAPACITY_CLASS, OVERLOAD * capacity, plan.open_loop_seconds),
        "peak_resident_bytes": resident,
        "peak_resident_bytes_overload": server.peak_resident_bytes,
    }


def at_capacity(cell):
    return cell["class"] == CAPACITY_CLASS and cell["connections"] == CAPACITY_CONNECTIONS
