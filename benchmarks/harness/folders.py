"""Where things lie."""

from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent
LOAD = BENCHMARKS / "load"
PEERS = BENCHMARKS / "peers"
RESULTS = BENCHMARKS / "results"
GENERATION = BENCHMARKS / "generation"

# All that is built or downloaded; git ignores it.
WORK = BENCHMARKS / ".work"
MODEL = WORK / "model"
TEXTS = WORK / "texts"
RANDOM_MODEL = WORK / "random-135m"
REFERENCE = WORK / "reference.json"

LENGTH_CLASSES = (10, 27, 120)


def texts(length_class):
    return TEXTS / f"texts-{length_class}.txt"
