"""Prints how far a text's vector moves with the company it is served in, for the int8 MiniLM and a float32 tiny model.

    python batch_invariance.py [--jar the-model.jar]
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from golden_texts import english
from minilm import ARTIFACT, NAME, MiniLm, jar_in_local_repository
from tiny_models.exported import ExportedModel

_TINY = Path(__file__).resolve().parents[1] / "resources/models/tiny-mean"
_COMPANIONS = 15

EmbedTogether = Callable[[list[list[int]]], np.ndarray]
Company = Callable[[list[list[int]], int], list[list[int]]]


def main() -> None:
    parser = argparse.ArgumentParser(description="Prints how far a vector moves with the company it is served in.")
    parser.add_argument("--jar", type=Path, default=jar_in_local_repository(), help=ARTIFACT)
    arguments = parser.parse_args()

    minilm = MiniLm(arguments.jar)
    sequences = [minilm.ids(text) for text in english.texts().values()]
    _report(f"{NAME} int8", minilm.embed_together, sequences)

    tiny = ExportedModel(_TINY / "onnx/model.onnx")
    goldens = (_TINY / "golden.jsonl").read_text(encoding="ascii").splitlines()
    _report(_TINY.name, lambda ids: tiny.embed_together(ids, "mean"), [json.loads(line)["ids"] for line in goldens])


def _report(name: str, embed_together: EmbedTogether, sequences: list[list[int]]) -> None:
    alone = [embed_together([ids])[0] for ids in sequences]
    print(f"{name}: {len(sequences)} texts, {_COMPANIONS} companions, cosine with the vector of the text alone")
    for company, companions_of in _COMPANIES.items():
        cosines = [
            _cosine(embed_together([ids, *companions_of(sequences, i)])[0], alone[i]) for i, ids in enumerate(sequences)
        ]
        print(f"  {company:36} mean {np.mean(cosines):.9f}  worst {min(cosines):.9f}")


def _copies(sequences: list[list[int]], i: int) -> list[list[int]]:
    return [sequences[i]] * _COMPANIONS


def _of_equal_length(sequences: list[list[int]], i: int) -> list[list[int]]:
    """Other texts, cut or repeated to this one's length between its first and last token."""
    first, *middle, last = sequences[i]
    return [[first, *np.resize(other[1:-1], len(middle)).tolist(), last] for other in _others(sequences, i)]


def _of_any_length(sequences: list[list[int]], i: int) -> list[list[int]]:
    return _others(sequences, i)


def _padding_alone(sequences: list[list[int]], i: int) -> list[list[int]]:
    """Itself repeated to twice its length, so that it is padded with nothing unlike it beside it."""
    first, *middle, last = sequences[i]
    return [[first, *middle, *middle, last][: max(map(len, sequences))]]


def _others(sequences: list[list[int]], i: int) -> list[list[int]]:
    return (sequences[i + 1 :] + sequences[:i])[:_COMPANIONS]


_COMPANIES: dict[str, Company] = {
    "copies of itself": _copies,
    "others of equal length, no padding": _of_equal_length,
    "itself at twice the length": _padding_alone,
    "others of any length, padded": _of_any_length,
}


def _cosine(one: np.ndarray, other: np.ndarray) -> float:
    one, other = one.astype(np.float64), other.astype(np.float64)
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))


if __name__ == "__main__":
    main()
