"""Which graph a sentence model is exported as: its inputs, its outputs, where its weights lie."""

from collections.abc import Callable
from pathlib import Path

import onnx
import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

Export = Callable[[SentenceTransformer, Path], None]

_BERT_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_BARE_INPUTS = ("input_ids", "attention_mask")


class _Hidden(nn.Module):
    def __init__(self, model: SentenceTransformer, dtype: torch.dtype):
        super().__init__()
        self.transformer = model[0].auto_model
        self.dtype = dtype

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        output = self.transformer(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids, return_dict=True
        )
        return output.last_hidden_state.to(self.dtype)


class _HiddenWithoutTypes(nn.Module):
    def __init__(self, model: SentenceTransformer):
        super().__init__()
        self.transformer = model[0].auto_model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.transformer(input_ids=input_ids, attention_mask=attention_mask, return_dict=True).last_hidden_state


class _CausalHidden(nn.Module):
    """Makes the causal mask itself: the one of transformers cannot be traced."""

    def __init__(self, model: SentenceTransformer):
        super().__init__()
        self.transformer = model[0].auto_model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        length = input_ids.shape[1]
        seen = torch.ones(length, length).tril() * attention_mask[:, None, None, :]
        mask = (1.0 - seen) * torch.finfo(torch.float32).min
        return self.transformer(input_ids=input_ids, attention_mask=mask, use_cache=False).last_hidden_state


class _Pooled(nn.Module):
    def __init__(self, model: SentenceTransformer):
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> tuple[Tensor, Tensor]:
        features = self.model(
            {"input_ids": input_ids, "attention_mask": attention_mask, "token_type_ids": token_type_ids}
        )
        return features["token_embeddings"], features["sentence_embedding"]


def hidden(model: SentenceTransformer, path: Path) -> None:
    _export(_Hidden(model, torch.float32), path, _BERT_INPUTS, ("last_hidden_state",))


def hidden_as_float16(model: SentenceTransformer, path: Path) -> None:
    _export(_Hidden(model, torch.float16), path, _BERT_INPUTS, ("last_hidden_state",))


def hidden_without_types(model: SentenceTransformer, path: Path) -> None:
    _export(_HiddenWithoutTypes(model), path, _BARE_INPUTS, ("last_hidden_state",))


def causal_hidden(model: SentenceTransformer, path: Path) -> None:
    _export(_CausalHidden(model), path, _BARE_INPUTS, ("last_hidden_state",))


def pooled(model: SentenceTransformer, path: Path) -> None:
    _export(_Pooled(model), path, _BERT_INPUTS, ("token_embeddings", "sentence_embedding"))


def hidden_with_external_data(model: SentenceTransformer, path: Path) -> None:
    hidden(model, path)
    onnx.save_model(
        onnx.load(path), path, save_as_external_data=True, location=f"{path.name}_data", size_threshold=1024
    )


def _export(graph: nn.Module, path: Path, inputs: tuple[str, ...], outputs: tuple[str, ...]) -> None:
    per_token = {0: "batch_size", 1: "sequence_length"}
    axes = {name: per_token for name in (*inputs, *outputs)} | {"sentence_embedding": {0: "batch_size"}}
    example = {name: torch.ones(2, 8, dtype=torch.int64) for name in inputs}
    torch.onnx.export(
        graph.eval(),
        tuple(example.values()),
        path,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={name: axes[name] for name in (*inputs, *outputs)},
        opset_version=17,
        dynamo=False,
    )
    _drop_node_names(path)


def _drop_node_names(path: Path) -> None:
    """They serve profilers only, and would be a tenth of the file."""
    model = onnx.load(path)
    for node in model.graph.node:
        node.ClearField("name")
    onnx.save_model(model, path)
