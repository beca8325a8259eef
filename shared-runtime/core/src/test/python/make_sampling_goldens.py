"""What transformers' logits processors leave of random logits: distributions and log probabilities."""

import base64
import json
from pathlib import Path

import numpy as np
import torch
import transformers
from transformers import (
    MinPLogitsWarper,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

_OUT = Path(__file__).parent / "../resources/goldens/sampling.jsonl"
_WIDTHS = (1, 2, 17, 100, 300)
_CASES = 120


def main() -> None:
    random = np.random.default_rng(20)
    with _OUT.open("w") as out:
        header = {"torch": torch.__version__, "transformers": transformers.__version__, "cases": _CASES}
        print(json.dumps(header), file=out)
        for case in range(_CASES):
            print(json.dumps(_case(random, _WIDTHS[case % len(_WIDTHS)])), file=out)


def _case(random: np.random.Generator, width: int) -> dict:
    # Flat, usual and peaked distributions; a coarse grid makes ties, which torch's sort leaves to chance.
    logits = (random.normal(size=width) * random.choice([0.1, 3, 10])).astype(np.float32)
    settings = _settings(random, width)
    if settings["top_p"] == 1:
        logits = np.round(logits * 8) / 8 + np.float32(0)
    prompt = random.integers(0, width, random.integers(0, 20)).tolist()
    generated = random.integers(0, width, random.integers(0, 20)).tolist()
    scores = torch.from_numpy(logits.copy())[None]
    logprobs = torch.log_softmax(scores.double(), -1)[0]
    return settings | {
        "prompt": prompt,
        "generated": generated,
        "logits": _base64(logits),
        "logprobs": _base64(logprobs.numpy()),
        "distribution": _base64(_distribution(scores, settings, prompt, generated).numpy()),
    }


def _settings(random: np.random.Generator, width: int) -> dict:
    def maybe(value: float, plain: float) -> float:
        return float(np.float32(value)) if random.random() < 0.5 else plain

    return {
        "temperature": maybe(random.uniform(0.1, 2), 1.0),
        "top_p": maybe(random.uniform(0.05, 0.999), 1.0),
        "top_k": int(maybe(random.integers(1, width + 2), 0)),
        "min_p": maybe(random.uniform(0.001, 0.5), 0.0),
        "presence_penalty": maybe(random.uniform(-2, 2), 0.0),
        "frequency_penalty": maybe(random.uniform(-2, 2), 0.0),
        "repetition_penalty": maybe(random.uniform(0.5, 2), 1.0),
        "logit_bias": {
            str(random.integers(0, width)): float(np.float32(random.uniform(-5, 5)))
            for _ in range(random.integers(0, 4))
        },
    }


def _distribution(scores: torch.Tensor, settings: dict, prompt: list[int], generated: list[int]) -> torch.Tensor:
    seen = torch.tensor([prompt + generated], dtype=torch.long)
    if seen.numel():
        scores = RepetitionPenaltyLogitsProcessor(settings["repetition_penalty"])(seen, scores)
    # The formula of the OpenAI API's documentation.
    for token in set(generated):
        scores[0, token] -= settings["frequency_penalty"] * generated.count(token) + settings["presence_penalty"]
    for token, bias in settings["logit_bias"].items():
        scores[0, int(token)] += bias
    scores = TemperatureLogitsWarper(settings["temperature"])(seen, scores)
    if settings["top_k"]:
        scores = TopKLogitsWarper(settings["top_k"])(seen, scores)
    if settings["min_p"]:
        scores = MinPLogitsWarper(settings["min_p"])(seen, scores)
    if settings["top_p"] < 1:
        scores = TopPLogitsWarper(settings["top_p"])(seen, scores)
    return torch.softmax(scores, -1)[0]


def _base64(array: np.ndarray) -> str:
    return base64.b64encode(array.astype("<f4").tobytes()).decode()


if __name__ == "__main__":
    main()
