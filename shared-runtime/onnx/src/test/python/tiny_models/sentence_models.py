"""The tiny models by what distinguishes them: tokenizer, transformer, pooling and what follows it, graph, prompts."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field

import torch
from sentence_transformers import SentenceTransformer, models
from torch import nn
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from tiny_models import byte_pairs, encoders, graphs, word_pieces
from tiny_models.encoders import WIDTH

_POSITIONS = 64


@dataclass(frozen=True)
class TinyModel:
    """`window` counts tokens, those that the tokenizer adds included; it may be less than the positions the graph has."""

    name: str
    tokenizer: Callable[[int], PreTrainedTokenizerFast]
    encoder: Callable[[int, int], PreTrainedModel]
    pooling: str
    after_pooling: Callable[[], list[nn.Module]]
    export: graphs.Export
    window: int = _POSITIONS
    prompts: dict[str, str] = field(default_factory=dict)

    def sentence_transformer(self) -> SentenceTransformer:
        tokenizer = self.tokenizer(self.window)
        with tempfile.TemporaryDirectory() as folder:
            self.encoder(len(tokenizer), max(_POSITIONS, self.window)).save_pretrained(folder)
            tokenizer.save_pretrained(folder)
            transformer = models.Transformer(
                folder, max_seq_length=self.window, model_args={"attn_implementation": "eager"}
            )
        pooling = models.Pooling(WIDTH, pooling_mode=self.pooling)
        modules = [transformer, pooling, *self.after_pooling()]
        return SentenceTransformer(modules=modules, device="cpu", prompts=self.prompts).eval()


def _nothing() -> list[nn.Module]:
    return []


def _normalize() -> list[nn.Module]:
    return [models.Normalize()]


def _project_and_normalize() -> list[nn.Module]:
    torch.manual_seed(11)
    return [models.Dense(WIDTH, WIDTH // 2), models.Normalize()]


TINY_MODELS = (
    TinyModel("tiny-mean", word_pieces.bert, encoders.bert, "mean", _normalize, graphs.hidden),
    TinyModel("tiny-cls", word_pieces.bert, encoders.bert, "cls", _nothing, graphs.hidden, window=32),
    TinyModel(
        "tiny-last",
        byte_pairs.tokenizer,
        encoders.qwen2,
        "lasttoken",
        _normalize,
        graphs.causal_hidden,
        window=128,
        prompts={"query": "query: ", "document": "passage: "},
    ),
    TinyModel("tiny-external", word_pieces.bert, encoders.bert, "mean", _normalize, graphs.hidden_with_external_data),
    TinyModel(
        "tiny-noinputs", word_pieces.distilbert, encoders.distilbert, "mean", _normalize, graphs.hidden_without_types
    ),
    TinyModel("tiny-pooled", word_pieces.bert, encoders.bert, "mean", _project_and_normalize, graphs.pooled),
    TinyModel("tiny-half", word_pieces.bert, encoders.bert, "mean", _normalize, graphs.hidden_as_float16),
)
