"""`bench cache`: answers that were computed before, beside LiteLLM's proxy, each with its own cache and with Redis."""

import http.client
import json
import time
from contextlib import ExitStack
from statistics import median

from harness import caching_material as asked
from harness import caching_peers, caching_report, load, metrics, report, together
from harness.server import Server

CONNECTIONS = (1, 8)
IDENTICAL = 1000
PAIRS = 4000
WARM_UP = 20_000  # of each; before, the JIT compiler is not done with either


def run(options):
    rounds, seconds = (1, 2) if options.quick else (3, 5)
    asked.prepare()
    load.prepare()
    backend = caching_peers.lampejo_without_cache()
    backend.build()
    caching_peers.build_litellm()
    with ExitStack() as stack:
        plain = stack.enter_context(Server(backend))
        redis_port = stack.enter_context(caching_peers.redis())
        bodies = Bodies(plain)
        contestants = [
            caching_peers.lampejo_in_process(),
            caching_peers.lampejo_over_redis(redis_port),
            caching_peers.litellm(plain.port),
            caching_peers.litellm(plain.port, redis_port),
        ]
        if options.only:
            contestants = [one for one in contestants if any(one.name.startswith(name) for name in options.only)]
        cells, peaks = [], {one.name: 0 for one in contestants}
        for _ in range(rounds):
            for contestant in contestants:
                with Server(contestant) as server:
                    fill(server, bodies)
                    cells += [hits(server, bodies, kind, count, seconds) for kind in bodies.kinds for count in CONNECTIONS]
                    peaks[contestant.name] = max(peaks[contestant.name], server.peak_resident_bytes)
        with Server(caching_peers.lampejo_in_process()) as server:
            flights = {kind: identical(server, path, body) for kind, (path, body) in bodies.unknown.items()}
    misses = measure_misses(PAIRS // 10 if options.quick else PAIRS)
    data = {"cells": cells, "identical": flights, "miss_overhead": misses, "peak_resident_bytes": peaks}
    sections = caching_report.sections(contestants, data, rounds, seconds)
    report.save("cache", "Answers from the cache", sections, data)


class Bodies:
    """What is asked, by kind: `kinds` of requests that were answered before, and `unknown` ones that never were."""

    def __init__(self, server):
        chats = asked.chat_bodies(server)
        embeddings = asked.embedding_bodies()
        whole = [{**body, "stream": False} for body in chats]
        streamed = [{**body, "stream": True} for body in chats]
        self.kinds = {
            "embedding": (asked.EMBEDDINGS, embeddings),
            "chat": (asked.CHAT_PATH, whole),
            "chat, streamed": (asked.CHAT_PATH, streamed),
        }
        self.files = {kind: asked.write(kind.replace(", ", "-"), some) for kind, (_, some) in self.kinds.items()}
        self.unknown = {
            "embedding": (asked.EMBEDDINGS, {**embeddings[0], "input": "A text that nobody asked about before."}),
            "chat": (asked.CHAT_PATH, {**whole[0], "seed": 8, "max_tokens": asked.TOKENS}),
            "chat, streamed": (asked.CHAT_PATH, {**streamed[0], "seed": 9, "max_tokens": asked.TOKENS}),
        }


# LiteLLM's workers keep caches of their own, and who gets a request is chance.
ASKED_BEFORE = 8


def fill(server, bodies):
    """Asks everything before; Lampejo's second answers must be the first ones and say that they are hits."""
    if not server.contestant.name.startswith("lampejo"):
        for _ in range(ASKED_BEFORE):
            for path, some in bodies.kinds.values():
                for body in some:
                    post(server.port, path, body)
        return
    for kind, (path, some) in bodies.kinds.items():
        first = [post(server.port, path, body)[1] for body in some]
        time.sleep(0.5)  # stores need not have written when they answer
        for body, before in zip(some, first):
            headers, again = post(server.port, path, body)
            if again != before:
                raise RuntimeError(f"{kind}: the cache's answer is not the first one")
            if "hit" not in headers.get("cache-status", ""):
                raise RuntimeError(f"{kind}: no hit after warm-up: {headers.get('cache-status')!r}")


def hits(server, bodies, kind, connections, seconds):
    path = bodies.kinds[kind][0]
    cell = load.wrk(server, path, bodies.files[kind], connections, seconds)
    return {"name": server.contestant.name, "kind": kind, "connections": connections, **cell}


def identical(server, path, body):
    """The same unknown request so many times at once: what was computed, and whether all got the same."""
    before = metrics.read(server.port)
    answers = together.ask(server.port, path, body, IDENTICAL)
    after = metrics.read(server.port)
    return {
        "connections": IDENTICAL,
        "ok": sum(status.endswith("200 OK") for status, _, _ in answers),
        "different_bodies": len({body for _, _, body in answers}),
        "collapsed": sum("collapsed" in head for _, head, _ in answers),
        "hits": sum("lampejo; hit" in head for _, head, _ in answers),
        "embedded": metrics.gained(before, after, "lampejo_batching_sequences_total"),
        "generated_tokens": metrics.gained(before, after, "lampejo_generation_tokens_total"),
    }


def measure_misses(pairs):
    """Two servers of the same age, one with a cache."""
    with Server(caching_peers.lampejo_in_process()) as cached, Server(caching_peers.lampejo_without_cache()) as plain:
        return miss_overhead(cached, plain, pairs)


def miss_overhead(cached, plain, pairs):
    """Texts never seen, asked of both in turn, once both are warm: medians in µs."""
    ends = [http.client.HTTPConnection("127.0.0.1", server.port) for server in (cached, plain)]
    taken = ([], [])
    for number in range(pairs + WARM_UP):
        body = json.dumps({"model": asked.EMBEDDER, "input": f"Unknown {number}", "encoding_format": "base64"})
        for turn in (0, 1) if number % 2 else (1, 0):
            start = time.perf_counter()
            ends[turn].request("POST", asked.EMBEDDINGS, body, {"Content-Type": "application/json"})
            ends[turn].getresponse().read()
            if number >= WARM_UP:
                taken[turn].append((time.perf_counter() - start) * 1e6)
    for end in ends:
        end.close()
    return {"with_cache_us": median(taken[0]), "without_us": median(taken[1]), "pairs": pairs}


def post(port, path, body):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        response = connection.getresponse()
        content = response.read()
        if response.status != 200:
            raise RuntimeError(f"status {response.status}: {content[:300]!r}")
        return {name.lower(): value for name, value in response.getheaders()}, content
    finally:
        connection.close()
