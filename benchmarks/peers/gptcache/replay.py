"""Replays orders of questions into gptcache, as io.lampejo.benchmarks.paraphrases does into other caches.

usage: replay.py SAMPLES ORDERS VECTORS REPLAYS THRESHOLD...

SQLite and Faiss, the search distance as evaluation and the default threshold of 0.8: what `init_similar_cache` takes by
itself. Its embedding model is a download; here it is given the vectors that the other caches have.
"""

import atexit
import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy
from gptcache import Cache, Config
from gptcache.adapter.api import get, init_similar_cache, put
from gptcache.embedding.base import BaseEmbedding
from gptcache.manager import manager_factory

DIMENSIONS = 384
MEMORY = Path("/dev/shm")
ROOM = 100_000  # entries: its default of 1000 would evict some


class Known(BaseEmbedding):
    """The vectors that were computed before."""

    def __init__(self, texts, vectors):
        self.by_text = dict(zip(texts, vectors, strict=True))

    def to_embeddings(self, data, **_):
        return self.by_text[data]

    @property
    def dimension(self):
        return DIMENSIONS


def replay(order, texts, embedding, threshold):
    """For each sample the one whose answer was served, or -1."""
    # SQLite commits each entry by itself, which takes a disk minutes for an order.
    folder = tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None)
    atexit.register(shutil.rmtree, folder)  # registered first, so done last: the cache writes at the end too
    cache = Cache()
    init_similar_cache(
        cache_obj=cache,
        embedding=embedding,
        data_manager=manager_factory(
            "sqlite,faiss",
            data_dir=folder,
            vector_params={"dimension": DIMENSIONS},
            eviction_params={"max_size": ROOM},
        ),
        config=Config(similarity_threshold=threshold, disable_report=True),
    )
    served = []
    for index in order:
        answer = get(texts[index], cache_obj=cache)
        if answer is None:
            put(texts[index], str(index), cache_obj=cache)
        served.append(-1 if answer is None else int(answer))
    return served


def main(samples, orders, vectors, replays, *thresholds):
    texts = [line.split("\t", 1)[1] for line in Path(samples).read_text().splitlines()]
    embedding = Known(texts, numpy.fromfile(vectors, dtype="<f4").reshape(-1, DIMENSIONS))
    with open(replays, "w") as out:
        for line in Path(orders).read_text().splitlines():
            split, seed, *order = line.split(" ")
            for threshold in map(float, thresholds):
                served = replay(list(map(int, order)), texts, embedding, threshold)
                told = {"contestant": "gptcache", "setting": threshold, "split": split, "seed": int(seed)}
                print(json.dumps({**told, "served": served, "refused": []}), file=out)


main(*sys.argv[1:])
