"""An exported decoder as onnxruntime runs it: one step is some tokens for each of some sequences."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime

_TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16}


class Decoder:
    """`narrowest` is by how much the best token of the last answer was ahead where it was least ahead.

    `grouped` says that GroupQueryAttention keeps the cache: it can be written in place, and padding follows the tokens.
    Without that, and not `positioned`, the graph counts positions itself, padding included.
    """

    narrowest: float

    def __init__(self, graph: Path):
        self._session = _session(graph)
        self._inputs = {node.name: node for node in self._session.get_inputs()}
        self._outputs = [node.name for node in self._session.get_outputs()]
        self.positioned = "position_ids" in self._inputs
        nodes = onnx.load(graph, load_external_data=False).graph.node
        self.grouped = any(node.op_type == "GroupQueryAttention" for node in nodes)
        self._past = [name for name in self._inputs if name.startswith("past_key_values")]

    def empty_cache(self, sequences: int) -> dict[str, np.ndarray]:
        return {name: self._empty(self._inputs[name], sequences) for name in self._past}

    def step(self, ids: np.ndarray, mask: np.ndarray, cache: dict[str, np.ndarray]) -> np.ndarray:
        """float32 logits of the last token of each sequence; the cache is replaced by the longer one.

        `mask` covers past and present tokens. Positions count the tokens that it shows.
        """
        positions = np.maximum(mask.cumsum(axis=1) - 1, 0)[:, -ids.shape[1] :]
        feeds = {
            "input_ids": ids,
            "attention_mask": mask,
            "position_ids": positions,
            "use_cache_branch": np.array([bool(cache) and next(iter(cache.values())).shape[2] > 0]),
            "num_logits_to_keep": np.array(1, np.int64),
            **cache,
        }
        feeds = {name: value for name, value in feeds.items() if name in self._inputs}
        results = dict(zip(self._outputs, self._session.run(None, feeds), strict=True))
        for name in self._past:
            cache[name] = results[name.replace("past_key_values", "present")]
        return results["logits"][:, -1].astype(np.float32)

    def answer(self, prompt: list[int], length: int, chunk: int | None = None) -> tuple[np.ndarray, list[int]]:
        """The logits after the prompt, fed whole or in chunks, and the greedy tokens; `narrowest` is left behind."""
        cache = self.empty_cache(1)
        ids = np.array([prompt], np.int64)
        ends = range(chunk or len(prompt), len(prompt) + (chunk or len(prompt)), chunk or len(prompt))
        start = 0
        for end in (min(end, len(prompt)) for end in ends):
            logits = self.step(ids[:, start:end], np.ones((1, end), np.int64), cache)
            start = end
        first, tokens = logits[0], [int(logits[0].argmax())]
        self.narrowest = _margin(first)
        while len(tokens) < length:
            mask = np.ones((1, len(prompt) + len(tokens)), np.int64)
            logits = self.step(np.array([tokens[-1:]], np.int64), mask, cache)
            tokens.append(int(logits[0].argmax()))
            self.narrowest = min(self.narrowest, _margin(logits[0]))
        return first, tokens

    def answers_together(self, prompts: list[list[int]], length: int) -> list[list[int]]:
        """The greedy tokens of prompts that share every run after their own first one.

        Shorter sequences have their padding before them where the cache is concatenated; GroupQueryAttention wants it
        after them.
        """
        caches = [self.empty_cache(1) for _ in prompts]
        ones = [np.ones((1, len(prompt)), np.int64) for prompt in prompts]
        tokens = [
            self.step(np.array([prompt], np.int64), mask, cache).argmax(axis=1)
            for prompt, mask, cache in zip(prompts, ones, caches, strict=True)
        ]
        tokens = [np.concatenate(tokens)]
        past = np.array([len(prompt) for prompt in prompts])
        longest = past.max()
        before = not self.grouped
        cache = {
            name: np.concatenate([_padded(one[name], longest - one[name].shape[2], before) for one in caches])
            for name in self._past
        }
        while len(tokens) < length:
            mask = np.arange(longest + 1)[None, :]
            mask = mask >= (longest - past)[:, None] if before else mask <= past[:, None]
            tokens.append(self.step(tokens[-1][:, None], mask.astype(np.int64), cache).argmax(axis=1))
            past, longest = past + 1, longest + 1
        return np.stack(tokens, axis=1).tolist()

    def answer_in_place(self, prompt: list[int], length: int, room: int) -> list[int]:
        """The greedy tokens where past and present are one buffer of `room` positions; for GroupQueryAttention."""
        binding = self._session.io_binding()
        # A binding does not keep the arrays alive.
        alive = []
        for name in self._past:
            node = self._inputs[name]
            buffer = np.zeros((1, node.shape[1], room, node.shape[3]), _TYPES[node.type])
            value = onnxruntime.OrtValue.ortvalue_from_numpy(buffer)
            alive += [buffer, value]
            binding.bind_ortvalue_input(name, value)
            binding.bind_ortvalue_output(name.replace("past_key_values", "present"), value)
        ids, tokens = np.array([prompt], np.int64), []
        while len(tokens) < length:
            mask = np.ones((1, len(prompt) + len(tokens)), np.int64)
            binding.bind_cpu_input("input_ids", ids)
            binding.bind_cpu_input("attention_mask", mask)
            binding.bind_output("logits")
            self._session.run_with_iobinding(binding)
            logits = binding.get_outputs()[-1].numpy()
            tokens.append(int(logits[0, -1].argmax()))
            ids = np.array([tokens[-1:]], np.int64)
        return tokens

    @staticmethod
    def _empty(node, sequences: int) -> np.ndarray:
        heads, width = node.shape[1], node.shape[3]
        return np.zeros((sequences, heads, 0, width), _TYPES[node.type])


def _session(graph: Path) -> onnxruntime.InferenceSession:
    """onnxruntime 1.26 stumbles over its own SimplifiedLayerNormFusion in float16 graphs when all optimisations are on."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except onnxruntime.capi.onnxruntime_pybind11_state.Fail:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def _padded(cache: np.ndarray, positions: int, before: bool) -> np.ndarray:
    return np.pad(cache, ((0, 0), (0, 0), (positions, 0) if before else (0, positions), (0, 0)))


def _margin(logits: np.ndarray) -> float:
    second, best = np.partition(logits, -2)[-2:]
    return float(best - second)
