"""Makes the shipped folder: the quantised graph by the onnxruntime-genai model builder, and what
goes with it in the layout of model hubs.

The graph takes input_ids and attention_mask [batch, tokens] (int64) and the cache
past_key_values.N.key/value [batch, 2, past, 64] (float32); it gives logits [batch, tokens, 3072]
and present.N.key/value. Weights are 8-bit in blocks of 32 (MatMulNBits); the embedding table is
float32, since the builder quantises tables to 4 bits only.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import onnx

HERE = Path(__file__).parent
WINDOW = 1024


def build(float_model: Path, out: Path, precision: str):
    """Runs the builder and folds its external data into one file."""
    with tempfile.TemporaryDirectory() as work:
        source, built = Path(work, "float"), Path(work, "built")
        shutil.copytree(float_model, source)
        shutil.copy(float_model.parent / "tokenizer.json", source)
        (source / "tokenizer_config.json").write_text(
            json.dumps({"tokenizer_class": "PreTrainedTokenizerFast"}))
        subprocess.run(
            [sys.executable, "-m", "onnxruntime_genai.models.builder", "-i", source, "-o", built,
             "-p", precision, "-e", "cpu", "-c", Path(work, "cache"),
             "--extra_options", "accuracy_level=4", "block_size=32"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        graph = onnx.load(built / "model.onnx")
        out.parent.mkdir(parents=True, exist_ok=True)
        onnx.save_model(graph, out, save_as_external_data=False)


def write(path: Path, content):
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--float", type=Path, required=True, help="folder that train.py wrote (…/hf)")
    args.add_argument("--out", type=Path, default=HERE / "model")
    args.add_argument("--precision", default="int8", choices=("int8", "int4", "fp32"))
    a = args.parse_args()
    build(a.float, a.out / "onnx" / "model_quantized.onnx", a.precision)
    config = json.loads((a.float / "config.json").read_text())
    config["max_position_embeddings"] = WINDOW
    write(a.out / "config.json", config)
    shutil.copy(a.float.parent / "tokenizer.json", a.out)
    template = (HERE / "chat_template.jinja").read_text(encoding="utf-8")
    (a.out / "chat_template.jinja").write_text(template, encoding="utf-8")
    write(a.out / "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": None, "eos_token": "<|end|>",
        "pad_token": "<|pad|>", "model_max_length": WINDOW, "clean_up_tokenization_spaces": False,
        "add_bos_token": False, "add_eos_token": False, "padding_side": "left",
        "chat_template": template,
    })
    write(a.out / "generation_config.json", {
        "do_sample": False, "eos_token_id": config["eos_token_id"],
        "pad_token_id": config["pad_token_id"], "max_new_tokens": 64,
    })
    size = sum(f.stat().st_size for f in a.out.rglob("*") if f.is_file())
    print(f"{a.out}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
