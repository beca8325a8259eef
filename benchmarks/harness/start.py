"""`bench start`: from spawning the process to the first embedding read, with everything in the page cache."""

import socket
import sys
import time
from statistics import median

from harness import client, lampejo, material, report
from harness.peers import langchain4j, python
from harness.server import STARTUP_SECONDS, Server

POLL_SECONDS = 0.002


def run(options):
    times = 3 if options.quick else 10
    contestants = [*lampejo.starts(), langchain4j(), python(workers=1)]
    if options.only:
        contestants = [one for one in contestants if any(one.name.startswith(name) for name in options.only)]
    material.prepare()
    for contestant in contestants:
        contestant.build()
        first_embedding(contestant)  # fills the page cache

    taken = {one.name: [] for one in contestants}
    for _ in range(times):
        for contestant in contestants:
            taken[contestant.name].append(first_embedding(contestant))

    rows = [
        [one.title, *(f"{1000 * pick(taken[one.name]):.0f}" for pick in (median, min, max))] for one in contestants
    ]
    table = report.table(["server", "median ms", "fastest", "slowest"], rows)
    note = f"{times} starts each, in turn. The clock stops when the body of the first 200 has been read."
    report.save("start", "Start to first embedding", [("Spawn → 200", f"{table}\n\n{note}")], {"seconds": taken})


def first_embedding(contestant):
    """Seconds from spawn to the first answer, asked for as soon as the port is open."""
    server = Server(contestant)
    start = time.monotonic()
    server.launch()
    try:
        while time.monotonic() - start < STARTUP_SECONDS and not server.ended():
            if port_is_open(server.port) and client.answers(server.port):
                return time.monotonic() - start
            time.sleep(POLL_SECONDS)
    finally:
        server.stop()
    sys.exit(f"bench: {contestant.title} gave no embedding")


def port_is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
