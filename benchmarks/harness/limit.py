"""The bare limit: io.lampejo.benchmarks.BareLimit in a JVM of its own."""

import json

from harness import folders, inprocess

OUTPUT = folders.WORK / "limit.json"
INT8 = f"int8:{folders.MODEL / 'model.onnx'}"
FLOAT32 = f"float32:{folders.MODEL / 'model-float32.onnx'}"


def prepare():
    inprocess.prepare()


def measure(models, seconds, rounds):
    """One object per model, layout and length class, as BareLimit writes them."""
    inprocess.run(
        "BareLimit", texts=folders.TEXTS, models=",".join(models), seconds=seconds, rounds=rounds, json=OUTPUT
    )
    return json.loads(OUTPUT.read_text())
