"""The shipped model run by ONNX Runtime: greedy decoding with a KV cache."""

import json
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

GRAPH = "onnx/model_quantized.onnx"


class OnnxReader:
    """Answers one conversation at a time from a hub-layout folder."""

    def __init__(self, folder: Path, threads=1):
        config = json.loads((folder / "config.json").read_text())
        self.end = config["eos_token_id"]
        self.window = config["max_position_embeddings"]
        self.layers = config["num_hidden_layers"]
        self.empty = np.zeros((1, config["num_key_value_heads"], 0, config["head_dim"]), np.float32)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = ort.InferenceSession(folder / GRAPH, options, ["CPUExecutionProvider"])
        self.outputs = [o.name for o in self.session.get_outputs()]

    def answer(self, prompt: str, limit=48):
        """The answer, and the least lead of a chosen token over the second best, in logits."""
        ids = self.tokenizer.encode(prompt).ids
        past = {f"past_key_values.{n}.{kv}": self.empty
                for n in range(self.layers) for kv in ("key", "value")}
        chosen, lead, fed, length = [], float("inf"), ids, 0
        while len(chosen) < limit and length < self.window:
            length += len(fed)
            feeds = {"input_ids": np.array([fed], np.int64),
                     "attention_mask": np.ones((1, length), np.int64), **past}
            result = dict(zip(self.outputs, self.session.run(self.outputs, feeds)))
            logits = result.pop("logits")[0, -1]
            past = {k.replace("present", "past_key_values"): v for k, v in result.items()}
            second, best = np.argpartition(logits, -2)[-2:]
            if logits[second] > logits[best]:
                second, best = best, second
            lead = min(lead, float(logits[best] - logits[second]))
            if best == self.end:
                break
            chosen.append(int(best))
            fed = [int(best)]
        return self.tokenizer.decode(chosen, skip_special_tokens=True).strip(), lead

    def tokens(self, prompt: str) -> int:
        return len(self.tokenizer.encode(prompt).ids)
