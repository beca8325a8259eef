"""`bench soak`: mixed load for a long time, and the line through the memory it takes."""

import itertools
import sys
import threading
import time

from harness import lampejo, load, material, report
from harness.server import Server

CELL_SECONDS = 10
# (length class, connections, encoding_format), one after the other, over and over.
MIX = tuple(itertools.product((10, 27, 120), (1, 32, 256), ("float", "base64")))


def run(options):
    seconds = min(options.seconds, 60) if options.quick else options.seconds
    contestant = lampejo.server()
    material.prepare()
    load.prepare()
    contestant.build()
    with Server(contestant) as server:
        done = threading.Event()
        samples = []
        sampler = threading.Thread(target=sample, args=(server, done, samples), daemon=True)
        sampler.start()
        cells = work(server, seconds)
        done.set()
        sampler.join()
    report.save("soak", "Memory under long load", [("RSS", summary(samples, cells))], {"samples": samples, "cells": cells})


def work(server, seconds):
    end = time.monotonic() + seconds
    cells = []
    for length_class, connections, encoding_format in itertools.cycle(MIX):
        left = end - time.monotonic()
        if left < 1:
            return cells
        print(f"bench: soak, {left:.0f} s left", file=sys.stderr)
        duration = int(min(CELL_SECONDS, left))
        cells.append(load.closed_loop(server, length_class, connections, duration, encoding_format))


def sample(server, done, samples):
    """[seconds since the start, bytes], once a second."""
    start = time.monotonic()
    while not done.wait(1):
        samples.append([round(time.monotonic() - start, 1), server.resident_bytes()])


def summary(samples, cells):
    tenth = max(1, len(samples) // 10)
    second_half = samples[len(samples) // 2 :]
    start, end = (sum(size for _, size in part) / len(part) for part in (samples[:tenth], samples[-tenth:]))
    rows = [
        ["mean of the first tenth, MiB", report.mebibytes(start)],
        ["mean of the last tenth, MiB", report.mebibytes(end)],
        ["peak, MiB", report.mebibytes(max(size for _, size in samples))],
        ["slope of the second half, MiB a minute", f"{60 * slope(second_half) / 2**20:.2f}"],
        ["requests", sum(cell["requests"] for cell in cells)],
        ["errors", sum(cell["status_errors"] + cell["socket_errors"] for cell in cells)],
    ]
    mix = "10, 27 and 120 tokens; 1, 32 and 256 connections; float and base64; cache off"
    return report.table(["", f"{len(samples)} s"], rows) + f"\n\nMixed load: {mix}, {CELL_SECONDS} s of each in turn."


def slope(points):
    """Least squares, units of y per unit of x."""
    count = len(points)
    if count < 2:
        return 0.0
    middle_x, middle_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    rise = sum((x - middle_x) * (y - middle_y) for x, y in points)
    return rise / sum((x - middle_x) ** 2 for x, _ in points)
