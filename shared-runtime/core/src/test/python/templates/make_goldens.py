"""Writes what transformers' `apply_chat_template` makes of each conversation with each template.

    python make_goldens.py ../../resources/templates

For `chat/NAME.jinja` it writes `golden/NAME.json.gz`; the conversations go to `conversations.json`.
"""

import copy
import gzip
import json
import pathlib
import sys

from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast

import conversations
import oracle

TOKENS = {"bos_token": "<BOS>", "eos_token": "<EOS>", "unk_token": "<UNK>", "pad_token": "<PAD>"}


def tokenizer():
    return PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.WordLevel({"<UNK>": 0}, "<UNK>")), **TOKENS)


def render(apply, template, case):
    extra = dict(case.get("extra", {}))
    return apply(
        copy.deepcopy(case["messages"]),
        tools=copy.deepcopy(case.get("tools")),
        documents=extra.pop("documents", None),
        chat_template=template,
        add_generation_prompt=case["add_generation_prompt"],
        tokenize=False,
        **extra,
    )


def main(folder):
    folder = pathlib.Path(folder)
    apply = tokenizer().apply_chat_template
    (folder / "golden").mkdir(exist_ok=True)
    document = {"tokens": TOKENS, "cases": conversations.CASES}
    (folder / "conversations.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    for path in sorted((folder / "chat").glob("*.jinja")):
        template = path.read_bytes().decode("utf-8")
        results = {
            case["name"]: oracle.outcome(lambda: render(apply, template, case)) for case in conversations.CASES
        }
        golden = {"made_with": oracle.versions(), "template": path.stem, "results": results}
        data = json.dumps(golden, ensure_ascii=False, indent=0).encode("utf-8")
        target = folder / "golden" / (path.stem + ".json.gz")
        target.write_bytes(gzip.compress(data, mtime=0))
        texts = sum("text" in result for result in results.values())
        print(f"{path.stem}: {texts} texts, {len(results) - texts} errors")


if __name__ == "__main__":
    main(sys.argv[1])
