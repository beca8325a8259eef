"""Writes `examples.jsonl`: held-out prompts with the greedy answers of the shipped graph.

A replay elsewhere (other threads, batches or instruction sets) rounds differently, so only prompts
whose every token leads the second best by a clear margin are taken. Right and wrong answers alike
are kept: the file says what the model answers, and `correct` whether that is right.
"""

import argparse
import json
from pathlib import Path

import bpe
import families
from reader import OnnxReader

LEAST_LEAD = 0.5
SHARES = {
    "answerable": 14,
    "answerable, unseen question wording": 8,
    "answerable, unseen kind of fact": 4,
    "answerable, unseen prompt layout": 4,
    "follow-up question": 6,
    "long context": 3,
    "unanswerable": 8,
    "small talk": 4,
    "no context": 3,
    "not a question": 2,
    "handwritten, answerable": 3,
    "handwritten, unanswerable": 1,
}


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--model", type=Path, default=Path(__file__).with_name("model"))
    args.add_argument("--out", type=Path, default=Path(__file__).with_name("examples.jsonl"))
    a = args.parse_args()
    reader = OnnxReader(a.model)
    left = dict(SHARES)
    with a.out.open("w", encoding="utf-8") as out:
        for case in families.all_cases(60):
            if not left.get(case.family):
                continue
            prompt = bpe.render(case.messages, open_turn=True)
            answer, lead = reader.answer(prompt)
            if lead < LEAST_LEAD:
                continue
            left[case.family] -= 1
            out.write(json.dumps({
                "family": case.family, "messages": case.messages, "answer": answer,
                "correct": answer in case.accepted, "prompt_tokens": reader.tokens(prompt),
            }, ensure_ascii=False) + "\n")
    if any(left.values()):
        raise SystemExit(f"too few clear answers: {left}")


if __name__ == "__main__":
    main()
