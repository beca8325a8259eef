"""An exported tiny model as onnxruntime runs it, pooled here: what the goldens are checked against."""

from pathlib import Path

import numpy as np
import onnxruntime


class ExportedModel:
    def __init__(self, graph: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._inputs = {node.name for node in self._session.get_inputs()}
        self._outputs = {node.name for node in self._session.get_outputs()}

    def embed(self, ids: list[int], pooling: str) -> np.ndarray:
        """float32[dims], not normalised unless the graph does it."""
        return self.embed_together([ids], pooling)[0]

    def embed_together(self, sequences: list[list[int]], pooling: str) -> np.ndarray:
        """float32[n, dims] from one run, padded on the right to the longest sequence."""
        ids = np.zeros((len(sequences), max(map(len, sequences))), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence)] = sequence
            mask[row, : len(sequence)] = 1
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        inputs = {name: value for name, value in inputs.items() if name in self._inputs}
        if "sentence_embedding" in self._outputs:
            return self._session.run(["sentence_embedding"], inputs)[0]
        hidden = self._session.run(["last_hidden_state"], inputs)[0].astype(np.float32)
        return _pool(hidden, mask, pooling)


def _pool(hidden: np.ndarray, mask: np.ndarray, pooling: str) -> np.ndarray:
    match pooling:
        case "mean":
            weights = mask[:, :, None].astype(np.float32)
            return (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        case "cls":
            return hidden[:, 0]
        case "lasttoken":
            return hidden[np.arange(len(hidden)), mask.sum(axis=1) - 1]
        case _:
            raise ValueError(f"no such pooling: {pooling}")
