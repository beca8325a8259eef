"""Writes the model card, model/README.md, with the figures of evaluation.json."""

import argparse
import csv
import json
from pathlib import Path

HERE = Path(__file__).parent


def table(report):
    rows = ["| held-out set | cases | exact | share | 95 % interval | float32 | longest prompt, tokens |",
            "|---|---:|---:|---:|---|---:|---:|"]
    for family, r in report["families"].items():
        low, high = r["wilson95"]
        rows.append(
            f"| {family} | {r['cases']} | {r['exact']} | {r['share']:.1%} | {low:.1%} to {high:.1%} "
            f"| {r['float32_exact'] / r['cases']:.1%} | {r['longest_prompt_tokens']} |")
    return "\n".join(rows)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--notes", type=Path, default=HERE / "card.md")
    a = args.parse_args()
    report = json.loads((HERE / "evaluation.json").read_text())
    with (HERE / "training.csv").open() as log:
        last = list(csv.DictReader(log))[-1]
    same = report["same_answer_as_float32"]
    card = (
        a.notes.read_text(encoding="utf-8")
        .replace("{{figures}}", table(report))
        .replace("{{tokens}}", f"{int(last['tokens']) / 1e6:.1f} million")
        .replace("{{minutes}}", f"{int(last['seconds']) / 60:.0f}")
        .replace("{{same}}", f"{same['same']} of {same['cases']}")
        .replace("{{made_by}}", report["made_by"])
        .replace("{{graph_size}}", f"{(HERE / 'model/onnx/model_quantized.onnx').stat().st_size / 1e6:.1f} MB")
    )
    (HERE / "model" / "README.md").write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
