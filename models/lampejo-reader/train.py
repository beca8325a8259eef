"""Trains the reader from scratch on the CPU; stops at a number of tokens and can be resumed.

One step is one batch of about `--batch-tokens` tokens, all answers weighted 1 and a quarter of the
other positions weighted a little, so that the model also learns to read what it is given.
"""

import argparse
import csv
import itertools
import random
import time
from pathlib import Path

import bpe
import data
import torch
import torch.nn.functional as F
from transformers import AttentionInterface, LlamaConfig, LlamaForCausalLM

END_ID, ASSISTANT_ID = 1, 4
LONGEST = 1024


def causal(module, query, key, value, mask, scaling=None, dropout=0.0, **unused):
    """Plain causal attention: batches are padded on the right, so no mask is needed."""
    groups = query.shape[1] // key.shape[1]
    key, value = (x.repeat_interleave(groups, dim=1) for x in (key, value))
    out = F.scaled_dot_product_attention(query, key, value, is_causal=True, scale=scaling)
    return out.transpose(1, 2).contiguous(), None


AttentionInterface.register("causal", causal)


def configuration() -> LlamaConfig:
    return LlamaConfig(
        vocab_size=bpe.VOCABULARY, hidden_size=256, intermediate_size=640, num_hidden_layers=6,
        num_attention_heads=4, num_key_value_heads=2, head_dim=64, tie_word_embeddings=True,
        max_position_embeddings=LONGEST, rope_theta=10000.0, rms_norm_eps=1e-5, pad_token_id=0,
        bos_token_id=None, eos_token_id=END_ID, attn_implementation="causal",
    )


class Muon(torch.optim.Optimizer):
    """Momentum whose update is orthogonalised by Newton-Schulz steps (Jordan et al., 2024)."""

    def __init__(self, params, lr, momentum=0.95, weight_decay=0.01):
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state["momentum"] = torch.zeros_like(p)
                state["momentum"].lerp_(p.grad, 1 - group["momentum"])
                update = orthogonal(p.grad.lerp(state["momentum"], group["momentum"]))
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_(update, alpha=-group["lr"] * max(1.0, p.shape[0] / p.shape[1]) ** 0.5)


def orthogonal(g):
    a, b, c = 3.4445, -4.7750, 2.0315
    x = g.bfloat16()
    wide = x.shape[0] <= x.shape[1]
    x = x if wide else x.T
    x = x / (x.norm() + 1e-7)
    for _ in range(5):
        s = x @ x.T
        x = a * x + (b * s + c * s @ s) @ x
    return (x if wide else x.T).float()


def encode(tokenizer, examples):
    """(ids, is-answer flags) of each example: an answer is what follows <|assistant|>, to <|end|>."""
    encoded = tokenizer.encode_batch([bpe.render(e.messages) for e in examples])
    for example, e in zip(examples, encoded):
        flags, inside = [], False
        for token in e.ids:
            flags.append(inside)
            inside = token == ASSISTANT_ID or (inside and token != END_ID)
        yield e.ids, flags


def batches(tokenizer, seed, progress, drill, batch_tokens, pool=512):
    """Endless padded batches of examples of similar length."""
    source = data.stream(seed, progress, drill)
    rng = random.Random(seed)
    while True:
        drawn = list(encode(tokenizer, list(itertools.islice(source, pool))))
        drawn = sorted((d for d in drawn if len(d[0]) <= LONGEST), key=lambda d: len(d[0]))
        ready, batch = [], []
        for item in drawn:
            if batch and (len(batch) + 1) * len(item[0]) > batch_tokens:
                ready.append(batch)
                batch = []
            batch.append(item)
        rng.shuffle(ready)
        yield from (padded(b) for b in ready)


def padded(batch):
    longest = max(len(ids) for ids, _ in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    answers = torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, (tokens, flags) in enumerate(batch):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        answers[row, : len(tokens)] = torch.tensor(flags)
    return ids, answers


def loss_of(model, ids, answers, context_weight):
    target, answer = ids[:, 1:], answers[:, 1:]
    chosen = answer | ((torch.rand(target.shape) < 0.25) & (target != 0))
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.model(input_ids=ids[:, :-1], use_cache=False).last_hidden_state[chosen]
        logits = model.lm_head(hidden)
    losses = F.cross_entropy(logits.float(), target[chosen], reduction="none")
    weights = torch.where(answer[chosen], 1.0, 4 * context_weight)
    answer_loss = losses[answer[chosen]].mean()
    return (losses * weights).sum() / weights.sum(), answer_loss.item()


@torch.no_grad()
def exact_match(model, tokenizer, examples):
    """Share of examples whose last answer is greedy's: every gold token is the most likely one."""
    right = 0
    for batch in itertools.batched(examples, 32) if hasattr(itertools, "batched") else \
            (examples[i: i + 32] for i in range(0, len(examples), 32)):
        items = list(encode(tokenizer, list(batch)))
        ids, answers = padded(items)
        with torch.autocast("cpu", torch.bfloat16):
            best = model(input_ids=ids[:, :-1], use_cache=False).logits.argmax(-1)
        for row in range(len(items)):
            flags = answers[row, 1:].clone()
            positions = flags.nonzero().flatten().tolist()
            last = [positions[-1]]
            while last[-1] - 1 in positions:
                last.append(last[-1] - 1)
            right += all(best[row, p] == ids[row, p + 1] for p in last)
    return right / len(examples)


def evaluation_sets(size=48):
    seen, unseen = data.Reader("eval", 501), data.Reader("eval", 502, paraphrases="unseen")
    relations = data.Reader("eval", 503, relations="unseen")
    easy = data.Reader("train", 504)
    easy.words.ease = 1.0
    return {
        "easy": [easy.reading(3, 1, 0.0, "plain") for _ in range(size)],
        "answerable": [seen.reading(6, 1, 0.0) for _ in range(size)],
        "paraphrase": [unseen.reading(6, 1, 0.0) for _ in range(size)],
        "relation": [relations.reading(6, 1, 0.0) for _ in range(size)],
        "unanswerable": [seen.reading(6, 1, 1.0) for _ in range(size)],
        "talk": [seen.talk() for _ in range(size)],
        "recall": [seen.recall(12) for _ in range(size)],
    }


def scale(p, decay_from=0.65):
    """Learning rate: short warm-up, flat, then linear to nothing."""
    return min(1.0, p / 0.01 + 0.02) if p < decay_from else max(0.0, (1 - p) / (1 - decay_from))


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--tokenizer", type=Path, required=True)
    args.add_argument("--out", type=Path, required=True)
    args.add_argument("--tokens", type=int, default=26_000_000)
    args.add_argument("--batch-tokens", type=int, default=2048)
    args.add_argument("--drill", type=float, default=0.35, help="share of short, plain texts")
    args.add_argument("--optimizer", choices=("muon", "adamw"), default="muon")
    args.add_argument("--lr", type=float, default=0.004)
    args.add_argument("--embedding-lr", type=float, default=5e-4)
    args.add_argument("--seed", type=int, default=7)
    args.add_argument("--threads", type=int, default=2)
    args.add_argument("--every", type=int, default=200, help="steps between evaluations")
    args.add_argument("--stop-after", type=float, default=1e9, help="seconds, for a trial")
    a = args.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = bpe.load(a.tokenizer)
    model = LlamaForCausalLM(configuration())
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    others = [p for n, p in model.named_parameters() if p.ndim == 1 or "embed" in n]
    if a.optimizer == "muon":
        optimizers = [Muon(matrices, a.lr), torch.optim.AdamW(others, a.embedding_lr, (0.9, 0.95), weight_decay=0)]
    else:
        optimizers = [torch.optim.AdamW(matrices + others, a.lr, (0.9, 0.95), weight_decay=0.01)]
    rates = [o.param_groups[0]["lr"] for o in optimizers]
    seen, step, spent = 0, 0, 0.0
    checkpoint = a.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(state["model"])
        for o, s in zip(optimizers, state["optimizers"]):
            o.load_state_dict(s)
        seen, step, spent = state["seen"], state["step"], state["spent"]
    log = (a.out / "training.csv").open("a", newline="")
    writer = csv.writer(log)
    sets = evaluation_sets()
    if not step:
        writer.writerow(["step", "tokens", "seconds", "loss", "answer_loss", *sets])
        print(sum(p.numel() for p in model.parameters()), "parameters")
    # A resumed run draws fresh data rather than the start of the old stream again.
    source = batches(tokenizer, a.seed + step, lambda: seen / a.tokens, a.drill,
                     a.batch_tokens)
    losses, answer_losses, start = [], [], time.time()
    while seen < a.tokens and time.time() - start < a.stop_after:
        ids, answers = next(source)
        p = seen / a.tokens
        for o, rate in zip(optimizers, rates):
            for group in o.param_groups:
                group["lr"] = rate * scale(p)
        loss, answer_loss = loss_of(model, ids, answers, 0.1)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for o in optimizers:
            o.step()
        model.zero_grad(set_to_none=True)
        seen += int((ids != 0).sum())
        step += 1
        losses.append(loss.item())
        answer_losses.append(answer_loss)
        if step % a.every == 0 or seen >= a.tokens:
            scores = [exact_match(model, tokenizer, examples) for examples in sets.values()]
            elapsed = spent + time.time() - start
            row = [step, seen, round(elapsed), *(sum(x) / len(x) for x in (losses, answer_losses)), *scores]
            writer.writerow([f"{x:.4f}" if isinstance(x, float) else x for x in row])
            log.flush()
            print(*(f"{x:.3f}" if isinstance(x, float) else x for x in row), flush=True)
            losses, answer_losses = [], []
            state = {"model": model.state_dict(), "optimizers": [o.state_dict() for o in optimizers],
                     "seen": seen, "step": step, "spent": elapsed}
            torch.save(state, checkpoint.with_suffix(".tmp"))
            checkpoint.with_suffix(".tmp").replace(checkpoint)
    model.save_pretrained(a.out / "hf")


if __name__ == "__main__":
    main()
