"""PyTorch's own speed on the model: a greedy loop over transformers' cache, without a server around it.

    decode.py TORCH_FOLDER DTYPE THREADS [TOKENS]

Prints JSON: prompt tokens per second, and tokens per second of one sequence and of eight together.
"""

import json
import sys
import time

import torch
from transformers import AutoModelForCausalLM, DynamicCache

PROMPT, LONG_PROMPT, WARM_UP = 32, 1500, 8


@torch.inference_mode()
def decode(model, sequences: int, tokens: int) -> float:
    """Tokens per second of all sequences together, after the prompt."""
    ids, cache = random_ids(model, sequences, PROMPT), DynamicCache(config=model.config)
    for step in range(WARM_UP + tokens):
        if step == WARM_UP:
            start = time.perf_counter()
        logits = model(ids, past_key_values=cache, use_cache=True, logits_to_keep=1).logits
        ids = logits[:, -1].argmax(-1, keepdim=True)
    return sequences * tokens / (time.perf_counter() - start)


@torch.inference_mode()
def prefill(model) -> float:
    """Prompt tokens per second, the second of two prompts."""
    for _ in range(2):
        ids = random_ids(model, 1, LONG_PROMPT)
        start = time.perf_counter()
        model(ids, past_key_values=DynamicCache(config=model.config), use_cache=True, logits_to_keep=1)
    return LONG_PROMPT / (time.perf_counter() - start)


def random_ids(model, sequences: int, length: int) -> torch.Tensor:
    return torch.randint(3, model.config.vocab_size, (sequences, length))


def main():
    folder, dtype, threads = sys.argv[1], getattr(torch, sys.argv[2]), int(sys.argv[3])
    tokens = int(sys.argv[4]) if len(sys.argv) > 4 else 48
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype).eval()
    figures = {"prefill": prefill(model), "one": decode(model, 1, tokens), "eight": decode(model, 8, tokens)}
    print(json.dumps({name: round(value, 2) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
