"""Writes the tiny decoders and their goldens, checked: onnxruntime, fed whole, in chunks and in company, agrees with torch.

    python make_tiny_decoders.py [NAME ...]
"""

import logging
import shutil
import sys
import warnings
from functools import cache
from pathlib import Path

import numpy as np
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from golden_file import base64_of, write_lines
from machine import cpu, versions
from tiny_decoders import architectures, hub_exports, tokens
from tiny_decoders.architectures import WINDOW, Architecture
from tiny_decoders.decoder import Decoder
from tiny_decoders.hub_directories import HUB_DIRECTORIES, HubDirectory, Source
from tiny_decoders.oracle import ANSWER, Golden, goldens, prompts
from tiny_decoders.tokens import Vocabulary

_DECODERS = Path(__file__).resolve().parents[1] / "resources/decoders"
_MAX_GRAPH_BYTES = 400_000
_MAX_DIFFERENCE = 1e-3
_CHUNK = 5
_TEXTS = (
    "a",
    "the lamp lights the way",
    " two  blanks, before and within",
    "Straße, ação, naïve: 語 水火日 🙂👩‍👩‍👧",
    "1 2 3 4567",
    "two\nlines\tand a tab\n\n",
    "it's they'll WE'RE",
)
_PACKAGES = ("numpy", "onnxruntime", "onnxruntime-genai", "optimum-onnx", "tokenizers", "torch", "transformers")


def main() -> None:
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    names = sys.argv[1:]
    for directory in HUB_DIRECTORIES:
        if not names or directory.name in names:
            _write(directory)
    if not names or "refused" in names:
        _write_refused(_DECODERS / "refused")


def _write(directory: HubDirectory) -> None:
    folder = _DECODERS / directory.name
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "onnx").mkdir(parents=True)
    model, reference = _model(directory.architecture, directory.vocabulary)
    tokenizer = directory.vocabulary.tokenizer(WINDOW)
    model.config.save_pretrained(folder)
    _settings_of_generation(model, directory.vocabulary).save_pretrained(folder)
    tokenizer.save_pretrained(folder, save_jinja_files=False)
    lines = [{"made_with": versions(*_PACKAGES), "cpu": cpu(), "window": WINDOW}]
    first = folder / "onnx" / next(iter(directory.graphs))
    for name, make in directory.graphs.items():
        graph = folder / "onnx" / name
        make(Source(model, tokenizer, first), graph)
        assert graph.stat().st_size < _MAX_GRAPH_BYTES, f"{graph}: {graph.stat().st_size} bytes"
        answers = _checked_against_torch(graph, reference) if graph == first else _own(graph, directory.vocabulary)
        lines += [_line(name, "transformers" if graph == first else "onnxruntime", answer) for answer in answers]
    lines += [_text_line(tokenizer, text) for text in _TEXTS]
    write_lines(folder / "golden.jsonl", lines)


@cache
def _model(architecture: Architecture, vocabulary: Vocabulary) -> tuple[PreTrainedModel, list[Golden]]:
    for model in architecture.models(vocabulary):
        found = goldens(model, vocabulary)
        if found:
            return model, found
    raise AssertionError("no clear-cut model")


def _settings_of_generation(model: PreTrainedModel, vocabulary: Vocabulary):
    settings = model.generation_config
    settings.bos_token_id, settings.eos_token_id, settings.pad_token_id = vocabulary.bos, vocabulary.eos, vocabulary.pad
    return settings


def _checked_against_torch(graph: Path, reference: list[Golden]) -> list[Golden]:
    decoder = Decoder(graph)
    for golden in reference:
        logits, tokens = decoder.answer(golden.prompt, ANSWER)
        difference = float(np.abs(logits - golden.logits).max())
        assert difference <= _MAX_DIFFERENCE, f"{graph}: logits differ by {difference} from torch's"
        assert tokens == golden.tokens, f"{graph}: {tokens}, not {golden.tokens}"
    faults = _faults(decoder, reference)
    assert not faults, f"{graph}: {faults}"
    print(f"{graph.relative_to(_DECODERS)}: as transformers")
    return reference


def _own(graph: Path, vocabulary: Vocabulary) -> list[Golden]:
    """What this graph answers alone, each prompt fed whole."""
    decoder, found = Decoder(graph), []
    for prompt in prompts(vocabulary):
        logits, tokens = decoder.answer(prompt, ANSWER)
        found.append(Golden(prompt, logits, tokens, decoder.narrowest))
    print(f"{graph.relative_to(_DECODERS)}: otherwise fed {_faults(decoder, found) or 'the same'}")
    return found


def _faults(decoder: Decoder, expected: list[Golden]) -> list[str]:
    """The ways of feeding that change an answer."""
    alone, all_prompts = [golden.tokens for golden in expected], [golden.prompt for golden in expected]
    ways = {"in chunks": [decoder.answer(prompt, ANSWER, _CHUNK)[1] for prompt in all_prompts]}
    if decoder.grouped or decoder.positioned:
        ways["in company"] = decoder.answers_together(all_prompts, ANSWER)
    if decoder.grouped:
        ways["in place"] = [decoder.answer_in_place(prompt, ANSWER, WINDOW) for prompt in all_prompts]
    return [way for way, tokens in ways.items() if tokens != alone]


def _line(graph: str, oracle: str, answer: Golden) -> dict:
    return {
        "graph": f"onnx/{graph}",
        "oracle": oracle,
        "ids": answer.prompt,
        "vector": base64_of(answer.logits),
        "tokens": answer.tokens,
        "margin": round(answer.margin, 4),
    }


def _text_line(tokenizer: PreTrainedTokenizerFast, text: str) -> dict:
    ids = tokenizer(text)["input_ids"]
    decoded = tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)
    return {"text": text, "ids": ids, "decoded": decoded}


def _write_refused(folder: Path) -> None:
    """Directories that no decoder can be loaded from, each for one reason."""
    shutil.rmtree(folder, ignore_errors=True)
    model, _ = _model(architectures.QWEN2, tokens.SPLIT_BYTE_LEVEL)
    tokenizer = tokens.SPLIT_BYTE_LEVEL.tokenizer(WINDOW)
    for name in ("encoder-decoder", "no-past", "no-tokenizer"):
        (folder / name).mkdir(parents=True)
    hub_exports.encoder_decoder(folder / "encoder-decoder")
    for name in ("no-past", "no-tokenizer"):
        model.config.save_pretrained(folder / name)
        (folder / name / "onnx").mkdir()
    for name in ("encoder-decoder", "no-past"):
        tokenizer.save_pretrained(folder / name, save_jinja_files=False)
    hub_exports.without_cache(model, folder / "no-past/onnx/model.onnx")
    hub_exports.with_cache(model, folder / "no-tokenizer/onnx/model.onnx")


if __name__ == "__main__":
    main()
