"""Decoders with random weights, wide enough apart that greedy decoding does not hang on a last digit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from transformers import (
    Gemma2Config,
    Gemma2ForCausalLM,
    Gemma3ForCausalLM,
    Gemma3TextConfig,
    GemmaConfig,
    GemmaForCausalLM,
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    MistralConfig,
    MistralForCausalLM,
    Phi3Config,
    Phi3ForCausalLM,
    PreTrainedModel,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen3Config,
    Qwen3ForCausalLM,
)

from tiny_decoders.tokens import VOCABULARY, Vocabulary

WINDOW = 128

_SLIDING = 16
_SPREAD = 0.25
_SHAPE = {
    "vocab_size": VOCABULARY,
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "head_dim": 16,
    "intermediate_size": 48,
    "max_position_embeddings": WINDOW,
    "initializer_range": _SPREAD,
    "attn_implementation": "eager",
}
_GROUPED = {**_SHAPE, "num_key_value_heads": 2}


@dataclass(frozen=True, eq=False)
class Architecture:
    """Seeds give different weights, and the first ones whose answers are clear-cut are taken; `seed` is where the search starts."""

    kind: type[PreTrainedModel]
    settings: Callable[..., object]
    own: dict
    seed: int = 1

    def models(self, vocabulary: Vocabulary) -> Iterator[PreTrainedModel]:
        tokens = {"bos_token_id": vocabulary.bos, "eos_token_id": vocabulary.eos, "pad_token_id": vocabulary.pad}
        for seed in range(self.seed, self.seed + 500):
            torch.manual_seed(seed)
            model = self.kind(self.settings(**self.own, **tokens)).eval()
            _spread(model)
            yield model


@torch.no_grad()
def _spread(model: PreTrainedModel) -> None:
    """Norms and biases start as constants, which would hide a lost one; logits start close together.

    A tied embedding is made small beside what the layers add to it, or each token would be followed by itself.
    """
    for weight in model.parameters():
        if weight.dim() == 1:
            weight.add_(torch.randn_like(weight) * 0.2)
    tied = model.config.tie_word_embeddings
    if tied:
        model.get_input_embeddings().weight.mul_(0.1)
    modules = dict(model.named_modules())
    last_norm = modules.get("model.norm") or modules["transformer.ln_f"]
    factor = 40.0 if tied else 4.0
    if "Gemma" in type(last_norm).__name__:
        # Gemma's norms multiply by one more than their weight.
        last_norm.weight.copy_((1 + last_norm.weight) * factor - 1)
    else:
        last_norm.weight.mul_(factor)


LLAMA = Architecture(LlamaForCausalLM, LlamaConfig, {**_SHAPE, "num_key_value_heads": 4})
LLAMA_GROUPED = Architecture(LlamaForCausalLM, LlamaConfig, {**_GROUPED, "tie_word_embeddings": True}, seed=4)
MISTRAL = Architecture(MistralForCausalLM, MistralConfig, {**_GROUPED, "sliding_window": _SLIDING}, seed=18)
QWEN2 = Architecture(Qwen2ForCausalLM, Qwen2Config, _GROUPED)
QWEN3 = Architecture(Qwen3ForCausalLM, Qwen3Config, {**_GROUPED, "tie_word_embeddings": True})
PHI3 = Architecture(
    Phi3ForCausalLM,
    Phi3Config,
    {**_GROUPED, "num_attention_heads": 2, "num_key_value_heads": 1, "original_max_position_embeddings": WINDOW},
)
GEMMA = Architecture(GemmaForCausalLM, GemmaConfig, {**_SHAPE, "hidden_size": 64, "num_key_value_heads": 1}, seed=3)
GEMMA2 = Architecture(
    Gemma2ForCausalLM,
    Gemma2Config,
    {
        **_GROUPED,
        # The model builder rounds the square root of the width to two decimals, and fixes which layers slide.
        "hidden_size": 64,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "layer_types": ["full_attention", "sliding_attention"],
        "sliding_window": _SLIDING,
        "attn_logit_softcapping": 5.0,
        "final_logit_softcapping": 30.0,
        "query_pre_attn_scalar": 16,
    },
)
GEMMA3 = Architecture(
    Gemma3ForCausalLM,
    Gemma3TextConfig,
    {
        **_GROUPED,
        "sliding_window": _SLIDING,
        "layer_types": ["sliding_attention", "full_attention"],
        "query_pre_attn_scalar": 16,
    },
)
GPT2 = Architecture(
    GPT2LMHeadModel,
    GPT2Config,
    {
        "vocab_size": VOCABULARY,
        "n_embd": 32,
        "n_layer": 2,
        "n_head": 4,
        "n_positions": WINDOW,
        "initializer_range": _SPREAD,
        "attn_implementation": "eager",
    },
)
