"""The tiny decoders by what distinguishes them: architecture, tokenizer, and the graphs that each directory offers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import onnx
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from tiny_decoders import architectures, genai_exports, hub_exports, precisions, tokens
from tiny_decoders.architectures import Architecture
from tiny_decoders.tokens import Vocabulary


@dataclass(frozen=True)
class Source:
    """What a graph is made from; `float32` is the float32 graph of the same directory."""

    model: PreTrainedModel
    tokenizer: PreTrainedTokenizerFast
    float32: Path


Make = Callable[[Source, Path], None]


@dataclass(frozen=True)
class HubDirectory:
    """`graphs` in the order in which they are made. The first is float32: its goldens are those of transformers."""

    name: str
    architecture: Architecture
    vocabulary: Vocabulary
    graphs: Mapping[str, Make]


def _optimum(source: Source, path: Path) -> None:
    hub_exports.with_cache(source.model, path)


def _optimum_beside_its_data(source: Source, path: Path) -> None:
    hub_exports.with_cache(source.model, path)
    precisions.external_data(path, path)


def _optimum_keeping_logits(source: Source, path: Path) -> None:
    hub_exports.with_cache(source.model, path)
    hub_exports.save(hub_exports.keep_asked_for_logits(onnx.load(path)), path)


def _merged(source: Source, path: Path) -> None:
    hub_exports.merged(source.model, path)


def _genai(kind: tuple[str, str]) -> Make:
    return lambda source, path: genai_exports.build(source.model, source.tokenizer, kind, path)


def _float16(source: Source, path: Path) -> None:
    precisions.float16(source.float32, path)


def _float16_of(name: str) -> Make:
    return lambda source, path: precisions.float16(source.float32.with_name(name), path)


def _dynamic_int8(source: Source, path: Path) -> None:
    precisions.dynamic_int8(source.float32, path)


def _bits(source: Source, path: Path, bits: int) -> None:
    precisions.n_bits(source.float32, path, bits)


_FOUR_BITS, _EIGHT_BITS = partial(_bits, bits=4), partial(_bits, bits=8)
_GENAI = {
    "model.onnx": _genai(genai_exports.FLOAT32),
    "model_q4.onnx": _genai(genai_exports.FOUR_BITS),
}

HUB_DIRECTORIES = (
    HubDirectory(
        "llama",
        architectures.LLAMA,
        tokens.LLAMA2,
        {"model.onnx": _optimum, "model_fp16.onnx": _float16, "model_quantized.onnx": _dynamic_int8},
    ),
    HubDirectory(
        "llama-gqa",
        architectures.LLAMA_GROUPED,
        tokens.BYTE_LEVEL,
        {
            "model.onnx": _optimum_beside_its_data,
            "model_q4.onnx": _FOUR_BITS,
            "model_q4f16.onnx": _float16_of("model_q4.onnx"),
        },
    ),
    HubDirectory("llama-merged", architectures.LLAMA_GROUPED, tokens.BYTE_LEVEL, {"decoder_model_merged.onnx": _merged}),
    HubDirectory(
        "llama-genai",
        architectures.LLAMA_GROUPED,
        tokens.BYTE_LEVEL,
        {
            **_GENAI,
            "model_int8.onnx": _EIGHT_BITS,
            "model_fp16.onnx": _genai(genai_exports.FLOAT16),
            "model_q4f16.onnx": _genai(genai_exports.FOUR_BITS_FLOAT16),
        },
    ),
    HubDirectory(
        "qwen2", architectures.QWEN2, tokens.SPLIT_BYTE_LEVEL, {"model.onnx": _optimum, "model_int8.onnx": _dynamic_int8}
    ),
    HubDirectory("qwen2-genai", architectures.QWEN2, tokens.SPLIT_BYTE_LEVEL, _GENAI),
    HubDirectory("qwen3", architectures.QWEN3, tokens.SPLIT_BYTE_LEVEL, {"model.onnx": _optimum_keeping_logits}),
    HubDirectory("qwen3-genai", architectures.QWEN3, tokens.SPLIT_BYTE_LEVEL, _GENAI),
    HubDirectory("gemma", architectures.GEMMA, tokens.GEMMA, {"model.onnx": _optimum}),
    HubDirectory("gemma2", architectures.GEMMA2, tokens.GEMMA, {"model.onnx": _optimum}),
    HubDirectory("gemma2-genai", architectures.GEMMA2, tokens.GEMMA, _GENAI),
    HubDirectory("gemma3", architectures.GEMMA3, tokens.GEMMA, {"model.onnx": _optimum}),
    HubDirectory("mistral", architectures.MISTRAL, tokens.LLAMA2, {"model.onnx": _optimum}),
    HubDirectory("mistral-genai", architectures.MISTRAL, tokens.LLAMA2, _GENAI),
    HubDirectory("phi3", architectures.PHI3, tokens.LLAMA2, {"model.onnx": _optimum}),
    HubDirectory("phi3-genai", architectures.PHI3, tokens.LLAMA2, _GENAI),
    HubDirectory("gpt2", architectures.GPT2, tokens.BYTE_LEVEL, {"model.onnx": _optimum}),
)
