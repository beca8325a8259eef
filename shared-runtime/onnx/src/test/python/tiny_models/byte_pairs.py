"""A byte-level BPE tokenizer of decoder models: every byte, a few merges, and an end-of-text token that closes each text."""

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors
from transformers import PreTrainedTokenizerFast

END = "<|endoftext|>"

_MERGES = (
    ("t", "h"), ("th", "e"), ("i", "n"), ("in", "g"), ("e", "r"), ("Ġ", "the"), ("a", "n"), ("an", "d"), ("Ġ", "and"),
    ("o", "n"), ("r", "e"), ("l", "i"), ("h", "t"), ("g", "ht"), ("li", "ght"), ("Ġ", "light"), ("q", "u"), ("qu", "er"),
    ("quer", "y"), ("s", "s"), ("p", "a"), ("pa", "ss"), ("a", "g"), ("ag", "e"), ("pass", "age"), (":", "Ġ"),
)  # fmt: skip


def tokenizer(window: int) -> PreTrainedTokenizerFast:
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    pieces = [END, *alphabet, *(left + right for left, right in _MERGES)]
    vocabulary = {piece: i for i, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=list(_MERGES)))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"$A {END}", pair=f"$A {END} $B {END}", special_tokens=[(END, vocabulary[END])]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token=END, pad_token=END, padding_side="left", model_max_length=window
    )
