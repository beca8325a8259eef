"""A byte-level BPE of the whole vocabulary, learnt from made-up words, so that every id stands for text."""

import random

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

from shape import CHAT_TEMPLATE, SEED, VOCABULARY

SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
WORDS = 120_000
ONSETS = "b c d f g h j k l m n p r s t v w z bl br ch cl cr dr fl fr gl gr pl pr qu sc sh sk sl sp st str th tr".split()
NUCLEI = "a e i o u ai ea ee ie io oa oo ou".split()
CODAS = ["", "", "", "b", "ck", "d", "g", "l", "ll", "m", "n", "nd", "ng", "nt", "p", "r", "rd", "s", "ss", "st", "t", "x"]


def made_up_word(rng):
    syllables = rng.choices((1, 2, 3, 4), weights=(2, 5, 4, 2))[0]
    return "".join(rng.choice(ONSETS) + rng.choice(NUCLEI) + rng.choice(CODAS) for _ in range(syllables))


def lines(rng):
    """Words by Zipf's law, so that the frequent ones become one token and the rare ones stay several."""
    words = list({made_up_word(rng): None for _ in range(WORDS)})
    weights = [1 / (rank + 10) for rank in range(len(words))]
    for _ in range(40_000):
        chosen = rng.choices(words, weights, k=12)
        if rng.random() < 0.2:
            chosen.append(str(rng.randint(0, 9999)))
        yield " ".join(chosen).capitalize() + rng.choice(".!?") + "\n"


def tokenizer():
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        min_frequency=1,
        show_progress=False,
        special_tokens=[AddedToken(token, special=True, normalized=False) for token in SPECIAL],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
    )
    made.train_from_iterator(lines(random.Random(SEED)), trainer)
    if made.get_vocab_size() != VOCABULARY:
        raise RuntimeError(f"{made.get_vocab_size()} tokens, not {VOCABULARY}")
    return made


def settings(window):
    """tokenizer_config.json"""
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": "<|endoftext|>",
        "eos_token": "<|im_end|>",
        "pad_token": "<|endoftext|>",
        "unk_token": "<|endoftext|>",
        "add_bos_token": False,
        "clean_up_tokenization_spaces": False,
        "model_max_length": window,
        "chat_template": CHAT_TEMPLATE,
    }
