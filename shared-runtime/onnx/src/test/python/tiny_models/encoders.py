"""Transformers with random weights, wide enough apart that different texts get different vectors."""

import torch
from transformers import BertConfig, BertModel, DistilBertConfig, DistilBertModel, PreTrainedModel, Qwen2Config, Qwen2Model

WIDTH = 32

_SEED = 7
_SPREAD = 0.4


def bert(vocabulary: int, positions: int) -> PreTrainedModel:
    return _with_random_weights(
        BertModel,
        BertConfig(
            vocab_size=vocabulary,
            hidden_size=WIDTH,
            num_hidden_layers=2,
            num_attention_heads=4,
            intermediate_size=WIDTH,
            max_position_embeddings=positions,
            initializer_range=_SPREAD,
            attn_implementation="eager",
        ),
    )


def distilbert(vocabulary: int, positions: int) -> PreTrainedModel:
    return _with_random_weights(
        DistilBertModel,
        DistilBertConfig(
            vocab_size=vocabulary,
            dim=WIDTH,
            n_layers=2,
            n_heads=4,
            hidden_dim=WIDTH,
            max_position_embeddings=positions,
            initializer_range=_SPREAD,
            attn_implementation="eager",
        ),
    )


def qwen2(vocabulary: int, positions: int) -> PreTrainedModel:
    """Causal, with rotary positions and grouped-query attention; one layer, as its graph has many nodes."""
    return _with_random_weights(
        Qwen2Model,
        Qwen2Config(
            vocab_size=vocabulary,
            hidden_size=WIDTH,
            num_hidden_layers=1,
            num_attention_heads=4,
            num_key_value_heads=2,
            intermediate_size=WIDTH,
            max_position_embeddings=positions,
            initializer_range=_SPREAD,
            bos_token_id=0,
            eos_token_id=0,
            attn_implementation="eager",
        ),
    )


def _with_random_weights(kind: type[PreTrainedModel], config) -> PreTrainedModel:
    torch.manual_seed(_SEED)
    return kind(config).eval()
