"""Writes the reference vectors that every server is held against: Python, ONNX Runtime, one text a run.

Run with a Python that has `numpy`, `onnxruntime` and `tokenizers`. The output is JSON:
{"<length class>": [[text, [float, ...]], ...]}
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

TEXTS_PER_CLASS = 64


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path, help="folder with model.onnx and tokenizer.json")
    arguments.add_argument("texts", type=Path, help="folder with texts-N.txt")
    arguments.add_argument("output", type=Path)
    options = arguments.parse_args()

    tokenizer = Tokenizer.from_file(str(options.model / "tokenizer.json"))
    session = ort.InferenceSession(str(options.model / "model.onnx"), providers=["CPUExecutionProvider"])

    def embed(text):
        ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        mean = session.run(None, inputs)[0][0].mean(axis=0, dtype=np.float64)
        return (mean / np.linalg.norm(mean)).tolist()

    reference = {}
    for path in sorted(options.texts.glob("texts-*.txt")):
        texts = path.read_text().splitlines()[:TEXTS_PER_CLASS]
        reference[path.stem.removeprefix("texts-")] = [[text, embed(text)] for text in texts]
    options.output.write_text(json.dumps(reference))


if __name__ == "__main__":
    main()
