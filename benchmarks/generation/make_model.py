"""Makes the model under test: random weights of a real shape, in the layouts that every contestant reads.

Run with the Python of requirements.txt and, without its dependencies, requirements-builder.txt. Writes into the output folder

* models/<name>/  the hub layout: settings, tokenizer and onnx/model*.onnx, one file for each precision asked for;
* torch/          the same weights for PyTorch, bfloat16 safetensors;
* gguf/           the same weights for llama.cpp, Q4_0 and Q8_0.

Weights are rounded to bfloat16 first, so that all precisions start from the same numbers. Blocks of 64 weights with a
float32 scale take 4.5 and 8.5 bits a weight, as Q4_0's and Q8_0's blocks of 32 with a float16 scale do.
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

import onnx
import torch
from transformers import LlamaForCausalLM

import llama_cpp
import vocabulary
from shared_embedding import share_embedding
from shape import CONFIG, SEED

NAME = "random-135m"

# What the genai model builder is asked for, for each suffix of the hub's.
BLOCKS = ["block_size=64", "accuracy_level=4", "shared_embeddings=false"]
EXPORTS = {
    "": ("fp32", []),
    "_q4": ("int4", BLOCKS),
    "_q4_last": ("int4", [*BLOCKS, "prune_lm_head=true"]),
    "_q4_head8": ("int4", [*BLOCKS, "matmul_mixed_precision=last_matmul:int8"]),
    "_int8": ("int8", BLOCKS),
}


def write_torch(folder):
    torch.manual_seed(SEED)
    model = LlamaForCausalLM(CONFIG)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.dim() == 2:
                weight.normal_(0, weight.shape[1] ** -0.5)
        # Tied rows this small never win, so that greedy decoding meets no end token.
        model.model.embed_tokens.weight[: len(vocabulary.SPECIAL)] *= 0.01
    model.to(torch.bfloat16).save_pretrained(folder)


def write_tokenizer(folder):
    vocabulary.tokenizer().save(str(folder / "tokenizer.json"))
    settings = vocabulary.settings(CONFIG.max_position_embeddings)
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")


def export(torch_folder, work, precision, options):
    """Runs the model builder in a process of its own and returns its graph."""
    shutil.rmtree(work, ignore_errors=True)
    command = [sys.executable, "-m", "onnxruntime_genai.models.builder", "-i", torch_folder, "-o", work]
    command += ["-p", precision, "-e", "cpu", "-c", work / "cache", "--extra_options", "hf_token=false", *options]
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return work / "model.onnx"


def publish(graph, target):
    """One file holds graph and weights, except float32 weights, which lie beside their graph as the hub has them."""
    model = onnx.load(graph)
    share_embedding(model)
    unfinished = target.with_suffix(".part")
    if target.stem == "model":
        beside = target.with_suffix(".onnx_data")
        beside.unlink(missing_ok=True)
        onnx.save(model, unfinished, save_as_external_data=True, location=beside.name, size_threshold=1024)
    else:
        onnx.save(model, unfinished)
    unfinished.replace(target)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="folder to write into")
    arguments.add_argument("--only", type=lambda names: names.split(","), default=list(EXPORTS), help="suffixes, a,b,c")
    arguments.add_argument("--no-gguf", dest="gguf", action="store_false")
    options = arguments.parse_args()

    weights, hub, work = options.output / "torch", options.output / "models" / NAME, options.output / "work"
    weights.mkdir(parents=True, exist_ok=True)
    (hub / "onnx").mkdir(parents=True, exist_ok=True)
    if not (weights / "tokenizer.json").exists():
        write_tokenizer(weights)
    if not (weights / "model.safetensors").exists():
        write_torch(weights)
    for name in ("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(weights / name, hub)
    for suffix in options.only:
        precision, extra = EXPORTS[suffix]
        publish(export(weights, work, precision, extra), hub / f"onnx/model{suffix}.onnx")
        print(f"onnx/model{suffix}.onnx", flush=True)
    shutil.rmtree(work, ignore_errors=True)
    if options.gguf:
        llama_cpp.write(weights, options.output / "gguf", NAME)


if __name__ == "__main__":
    main()
