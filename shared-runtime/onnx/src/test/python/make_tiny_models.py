"""Writes the tiny models and their goldens, checked: onnxruntime agrees with torch, and different texts get different vectors.

    python make_tiny_models.py
"""

import shutil
from itertools import combinations
from pathlib import Path

import numpy as np

from golden_file import base64_of, write_lines
from tiny_models.exported import ExportedModel
from tiny_models.oracle import Golden, goldens
from tiny_models.sentence_models import TINY_MODELS, TinyModel

_MODELS = Path(__file__).resolve().parents[1] / "resources/models"
_MAX_BYTES = 150_000


def main() -> None:
    for model in TINY_MODELS:
        folder = _MODELS / model.name
        shutil.rmtree(folder, ignore_errors=True)
        agreement = _write(model, folder)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        assert size < _MAX_BYTES, f"{model.name}: {size} bytes"
        print(f"{model.name:15} {size:7} bytes, least cosine of onnxruntime with torch {agreement:.9f}")


def _write(model: TinyModel, folder: Path) -> float:
    """The least cosine between a vector of onnxruntime and the golden of torch."""
    sentence_transformer = model.sentence_transformer()
    sentence_transformer.save(str(folder), create_model_card=False)
    _keep_what_the_hub_keeps(folder)
    lines = list(goldens(sentence_transformer))
    write_lines(folder / "golden.jsonl", map(_line, lines))
    _assert_distinct(lines)
    graph = folder / "onnx/model.onnx"
    graph.parent.mkdir()
    model.export(sentence_transformer, graph)
    exported = ExportedModel(graph)
    least = min(_cosine(exported.embed(golden.ids, model.pooling), golden.vector) for golden in lines)
    assert least >= 0.999999, f"{model.name}: onnxruntime differs from torch, cosine {least}"
    return least


def _keep_what_the_hub_keeps(folder: Path) -> None:
    """Drops torch's weights, which the graph replaces, and the empty folders of modules without settings."""
    for weights in folder.rglob("*.safetensors"):
        weights.unlink()
    for module in folder.iterdir():
        if module.is_dir() and not any(module.iterdir()):
            module.rmdir()


def _line(golden: Golden) -> dict:
    return {
        "text": golden.text,
        "input_type": golden.input_type,
        "ids": golden.ids,
        "vector": base64_of(golden.vector),
    }


def _assert_distinct(lines: list[Golden]) -> None:
    for one, other in combinations(lines, 2):
        assert _cosine(one.vector, other.vector) < 0.999 or one.ids == other.ids, f"{one.text} / {other.text}"


def _cosine(one: np.ndarray, other: np.ndarray) -> float:
    one, other = one.astype(np.float64), other.astype(np.float64)
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))


if __name__ == "__main__":
    main()
