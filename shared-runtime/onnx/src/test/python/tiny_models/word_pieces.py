"""A vocabulary of a few hundred WordPieces and the BERT-style tokenizers over it."""

import string
import tempfile
from pathlib import Path

from transformers import BertTokenizerFast, DistilBertTokenizerFast, PreTrainedTokenizerFast

_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
_WORDS = (
    "the of and to in is it you that he was for on are as with his they be at one have this from or had by hot but some "
    "what there we can out other were all your when up use how said an each she which do their time if will way about "
    "many then them write would like so these her long make thing see him two has look more day could go come did my "
    "sound no most number who over know water than call first people may down side been now find light lamp serverless "
    "function model text vector cat kitten sleep storm sea boat hello world"
).split()
_CONTINUATIONS = "##es ##ed ##ing ##er ##ly ##ness ##able ##tion ##less".split()

VOCABULARY = (
    *_SPECIAL,
    *string.punctuation,
    *string.digits,
    *string.ascii_lowercase,
    *(f"##{character}" for character in string.digits + string.ascii_lowercase),
    *_CONTINUATIONS,
    *_WORDS,
    *"çãõéßñ水火日я",
)


def bert(window: int) -> PreTrainedTokenizerFast:
    return _tokenizer(BertTokenizerFast, window)


def distilbert(window: int) -> PreTrainedTokenizerFast:
    return _tokenizer(DistilBertTokenizerFast, window)


def _tokenizer(kind: type[PreTrainedTokenizerFast], window: int) -> PreTrainedTokenizerFast:
    with tempfile.TemporaryDirectory() as folder:
        vocabulary = Path(folder) / "vocab.txt"
        vocabulary.write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
        return kind(str(vocabulary), model_max_length=window)
