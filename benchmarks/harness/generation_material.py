"""The random model of the generation benchmark in every layout, and its prompts."""

import json
import os
from functools import cache

from harness import folders
from harness.toolchain import run, step, venv

PYTHON = folders.WORK / "generation-python"
TORCH = folders.RANDOM_MODEL / "torch"
PROMPTS = folders.WORK / "prompts.json"

# One directory for each precision, so that no server has to choose.
MODELS = folders.RANDOM_MODEL / "one-precision"
SETTINGS = ("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json")

# Bits a weight takes in the matrices, scales included, by precision; the rest of the model is small beside them.
BITS = {"q4": 4.5, "int8": 8.5}
MATRIX_WEIGHTS = 30 * (576 * 960 + 576 * 576 + 3 * 576 * 1536) + 49_152 * 576


def prepare():
    requirements, builder = (folders.GENERATION / f"requirements{kind}.txt" for kind in ("", "-builder"))
    venv(PYTHON, requirements)
    wanted = ["install", "-q", "--no-deps", "-r", builder]
    step("model-builder", [requirements, builder], lambda: run([PYTHON / "bin/pip", *wanted]))
    sources = [requirements, builder, *sorted(folders.GENERATION.glob("*.py"))]
    step("random-135m", sources, make_model)
    step("prompts", sources, write_prompts)


def make_model():
    only = ",".join(f"_{precision}" for precision in BITS)
    run([PYTHON / "bin/python", folders.GENERATION / "make_model.py", folders.RANDOM_MODEL, "--only", only])
    whole = folders.RANDOM_MODEL / "models/random-135m"
    for precision in BITS:
        folder = MODELS / model(precision)
        (folder / "onnx").mkdir(parents=True, exist_ok=True)
        for name in (*SETTINGS, f"onnx/model_{precision}.onnx"):
            (folder / name).unlink(missing_ok=True)
            os.link(whole / name, folder / name)


def write_prompts():
    script, tokenizer = folders.GENERATION / "prompts.py", TORCH / "tokenizer.json"
    run([PYTHON / "bin/python", script, tokenizer, PROMPTS])


def model(precision):
    return f"random-135m-{precision}"


def gguf(precision):
    return folders.RANDOM_MODEL / "gguf" / f"random-135m-{'Q4_0' if precision == 'q4' else 'Q8_0'}.gguf"


def matrix_bytes(precision):
    """What has to be read from memory for each token, the cache left aside."""
    return MATRIX_WEIGHTS * BITS[precision] / 8


@cache
def prompts():
    return json.loads(PROMPTS.read_text())
