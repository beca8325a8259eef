"""Writes the goldens of the bundled all-MiniLM-L6-v2: what the reference tokenizer and the Python onnxruntime make of each text.

    python make_goldens.py [--jar the-model.jar] [--seed 20260131]

Rerun on the same CPU it writes the same bytes.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import fuzzed_texts
import machine
from golden_file import base64_of, write_lines
from golden_texts import named_texts
from minilm import ARTIFACT, NAME, WINDOW, MiniLm, jar_in_local_repository

_GOLDENS = Path(__file__).resolve().parents[1] / "resources/goldens"
_FUZZED_TEXTS = 3000


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes the goldens of the bundled all-MiniLM-L6-v2.")
    parser.add_argument("--jar", type=Path, default=jar_in_local_repository(), help=ARTIFACT)
    parser.add_argument("--seed", type=int, default=20260131, help="of the fuzzed texts")
    arguments = parser.parse_args()

    print(f"seed {arguments.seed}")
    model = MiniLm(arguments.jar)
    write_lines(_GOLDENS / f"{NAME}.jsonl", _vectors(model))
    write_lines(_GOLDENS / "tokens.jsonl", _tokens(model, arguments.seed))


def _vectors(model: MiniLm) -> Iterator[dict]:
    texts = named_texts()
    yield _header(model) | {"cpu": machine.cpu(), "texts": len(texts)}
    for name, text in texts.items():
        ids = model.ids(text)
        _check_length(name, ids)
        yield {"name": name, "text": text, "ids": ids, "vector": base64_of(model.embed(ids))}


def _tokens(model: MiniLm, seed: int) -> Iterator[dict]:
    yield _header(model) | {"seed": seed, "texts": _FUZZED_TEXTS}
    for text in fuzzed_texts.texts(_FUZZED_TEXTS, seed):
        yield {"text": text, "ids": model.ids(text)}


def _header(model: MiniLm) -> dict:
    return {
        "model": NAME,
        "artifact": ARTIFACT,
        "sha256": {"graph": model.graph_sha256, "tokenizer": model.tokenizer_sha256},
        "versions": machine.versions("onnxruntime", "tokenizers", "numpy"),
    }


def _check_length(name: str, ids: list[int]) -> None:
    assert len(ids) <= WINDOW, f"{name}: {len(ids)} tokens"
    promised = name.removeprefix("lengths/").split(" ")[0]
    assert not name.startswith("lengths/") or len(ids) == int(promised), f"{name}: {len(ids)} tokens"


if __name__ == "__main__":
    main()
