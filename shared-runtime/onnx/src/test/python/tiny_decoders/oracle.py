"""What transformers, in float32 torch, makes of a few prompts: the goldens of a tiny decoder."""

import random
from dataclasses import dataclass

import numpy as np
import torch
from transformers import PreTrainedModel

from tiny_decoders.architectures import WINDOW
from tiny_decoders.tokens import VOCABULARY, Vocabulary

ANSWER = 24

# The last one fills the window together with its answer.
_LENGTHS = (1, 7, 40, WINDOW - ANSWER)
# Far above the difference that is allowed between two runs of one model.
_CLEAR = 0.03
_VARIED = 5


@dataclass(frozen=True)
class Golden:
    """`logits` of the position after the prompt, `tokens` the greedy answer, `margin` its narrowest choice."""

    prompt: list[int]
    logits: np.ndarray
    tokens: list[int]
    margin: float


def prompts(vocabulary: Vocabulary) -> list[list[int]]:
    """Random ids without special tokens, after the token that opens a text where there is one."""
    rng = random.Random(20260601)
    ordinary = range(6, VOCABULARY)
    first = [] if vocabulary.bos is None else [vocabulary.bos]
    return [(first + rng.choices(ordinary, k=length))[:length] for length in _LENGTHS]


def goldens(model: PreTrainedModel, vocabulary: Vocabulary) -> list[Golden] | None:
    """None unless every choice is clear, no answer meets the end token, and none repeats itself over and over."""
    found = []
    for prompt in prompts(vocabulary):
        one = golden(model, prompt)
        if one.margin < _CLEAR or vocabulary.eos in one.tokens or len(set(one.tokens)) < _VARIED:
            return None
        found.append(one)
    return found


@torch.no_grad()
def golden(model: PreTrainedModel, prompt: list[int]) -> Golden:
    logits = model(torch.tensor([prompt]), use_cache=False).logits[0, -1]
    model.generation_config.eos_token_id = None
    generated = model.generate(
        torch.tensor([prompt]),
        attention_mask=torch.ones(1, len(prompt), dtype=torch.int64),
        do_sample=False,
        max_new_tokens=ANSWER,
        min_new_tokens=ANSWER,
        eos_token_id=None,
        pad_token_id=0,
        return_dict_in_generate=True,
        output_logits=True,
    )
    tokens = generated.sequences[0, len(prompt) :].tolist()
    best = torch.cat(generated.logits).topk(2).values
    return Golden(prompt, logits.numpy(), tokens, float((best[:, 0] - best[:, 1]).min()))
