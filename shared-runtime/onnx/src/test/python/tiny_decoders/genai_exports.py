"""Graphs as the genai model builder makes them: GroupQueryAttention, which can write its cache in place."""

import subprocess
import sys
import tempfile
from pathlib import Path

import onnx
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from tiny_decoders.hub_exports import save

# Precision and provider: with "cpu" 4-bit weights come with float32 activations, with "cuda" with float16.
FLOAT32 = ("fp32", "cpu")
FLOAT16 = ("fp16", "cuda")
FOUR_BITS = ("int4", "cpu")
FOUR_BITS_FLOAT16 = ("int4", "cuda")


def build(
    model: PreTrainedModel, tokenizer: PreTrainedTokenizerFast, kind: tuple[str, str], path: Path
) -> None:
    precision, provider = kind
    with tempfile.TemporaryDirectory() as folder:
        torch_folder, built = Path(folder, "torch"), Path(folder, "built")
        model.save_pretrained(torch_folder)
        tokenizer.save_pretrained(torch_folder)
        command = [sys.executable, "-m", "onnxruntime_genai.models.builder", "-i", torch_folder, "-o", built]
        command += ["-p", precision, "-e", provider, "-c", Path(folder, "cache")]
        command += ["--extra_options", "hf_token=false", "int4_block_size=32", "int4_accuracy_level=4"]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-3000:]
        save(onnx.load(built / "model.onnx"), path)
