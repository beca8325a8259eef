"""Counts right answers of the shipped graph on the held-out sets, and of the float model beside it."""

import argparse
import collections
import json
import platform
from pathlib import Path

import bpe
import families
import onnxruntime
from reader import OnnxReader


def wilson(right: int, n: int, z=1.96):
    """The 95 % Wilson interval of a share."""
    p = right / n
    centre, spread = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return [round((centre - spread) / (1 + z * z / n), 4), round((centre + spread) / (1 + z * z / n), 4)]


def float_answers(folder: Path, cases):
    """Greedy answers of the float32 PyTorch model, one conversation at a time."""
    import torch
    from transformers import LlamaForCausalLM

    torch.set_num_threads(1)
    model = LlamaForCausalLM.from_pretrained(folder).eval()
    tokenizer = bpe.load(folder.parent / "tokenizer.json")
    with torch.no_grad():
        for case in cases:
            ids = tokenizer.encode(bpe.render(case.messages, open_turn=True)).ids
            out = model.generate(torch.tensor([ids]), do_sample=False, max_new_tokens=48,
                                 attention_mask=torch.ones(1, len(ids), dtype=torch.long))
            yield tokenizer.decode(out[0, len(ids):].tolist(), skip_special_tokens=True).strip()


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--model", type=Path, default=Path(__file__).with_name("model"))
    args.add_argument("--float", type=Path, help="folder of the PyTorch model, to compare")
    args.add_argument("--size", type=int, default=300)
    args.add_argument("--out", type=Path)
    args.add_argument("--misses", type=int, default=0, help="wrong answers to print per family")
    a = args.parse_args()
    cases = families.all_cases(a.size)
    reader = OnnxReader(a.model)
    n, right, longest = (collections.Counter() for _ in range(3))
    shown, exact = collections.Counter(), []
    for case in cases:
        prompt = bpe.render(case.messages, open_turn=True)
        answer, _ = reader.answer(prompt)
        exact.append(answer)
        n[case.family] += 1
        right[case.family] += answer in case.accepted
        longest[case.family] = max(longest[case.family], reader.tokens(prompt))
        if answer not in case.accepted and shown[case.family] < a.misses:
            shown[case.family] += 1
            print(f"--- {case.family}\n{prompt}\n>>> {answer!r} instead of {case.accepted}")
    report = {
        "made_by": f"evaluate.py, onnxruntime {onnxruntime.__version__}, Python {platform.python_version()}",
        "graph": "onnx/model_quantized.onnx",
        "families": {
            f: {"cases": n[f], "exact": right[f], "share": round(right[f] / n[f], 4),
                "wilson95": wilson(right[f], n[f]), "longest_prompt_tokens": longest[f]}
            for f in n
        },
    }
    if a.float:
        floats, same = collections.Counter(), 0
        for case, answer, other in zip(cases, exact, float_answers(a.float, cases)):
            floats[case.family] += other in case.accepted
            same += answer == other
        for f in n:
            report["families"][f]["float32_exact"] = floats[f]
        report["same_answer_as_float32"] = {"cases": len(cases), "same": same}
    for f, row in report["families"].items():
        print(f"{f:42s} {row['exact']:4d}/{row['cases']:<4d} {row['share']:.3f} {row['wilson95']}",
              row.get("float32_exact", ""))
    if a.out:
        a.out.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
