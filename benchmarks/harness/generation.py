"""`bench generation`: Lampejo, llama.cpp and PyTorch on one model shape, in interleaved rounds; then open streams."""

import json
import sys
from dataclasses import dataclass

from harness import bandwidth, engine_time, folders, generation_material, generation_report, machine, streams
from harness.generation_material import BITS, PYTHON, TORCH
from harness.generation_peers import THREADS, lampejo_server, llama_cpp, streams_go, streams_python
from harness.streams import CHAT, COMPLETIONS, StreamingServer, chat, completion, follow, open_streams
from harness.toolchain import run as run_tool

TOGETHER = 8
TORCH_TYPES = ("bfloat16", "float32")


@dataclass(frozen=True)
class Plan:
    """`open_tokens`: so many tokens go to each open stream, one prompt of a few tokens before them."""

    rounds: int
    tokens: int
    prefills: int
    conversations: int
    open_streams: int
    open_tokens: int
    ramp_seconds: int
    patience_minutes: int


THOROUGH = Plan(3, 256, 4, 3, 10_000, 4, 10, 20)
QUICK = Plan(1, 64, 2, 1, 1_000, 2, 2, 5)


def run(options):
    plan = QUICK if options.quick else THOROUGH
    servers = [
        (make(precision), precision)
        for precision in BITS
        for make in (lampejo_server, llama_cpp)
        if wanted(options.only, make(precision).name)
    ]
    holders = [one for one in (streams_go(), streams_python()) if wanted(options.only, one.name)]
    if any(one.name.startswith("lampejo") for one, _ in servers):
        holders = [lampejo_server("q4"), *holders]
    generation_material.prepare()
    streams.prepare()
    bandwidth.prepare()
    for contestant in [*(one for one, _ in servers), *holders]:
        contestant.build()

    rounds, limits, torch = [], [], []
    for number in range(1, plan.rounds + 1):
        print(f"bench: round {number} of {plan.rounds}", file=sys.stderr)
        limits.append(bandwidth.best(THREADS))
        for contestant, precision in servers:
            print(f"bench:   {contestant.title}, {precision}", file=sys.stderr)
            with StreamingServer(contestant, generation_material.model(precision)) as server:
                rounds.append({"precision": precision, **measure(server, plan, number)})
        if wanted(options.only, "transformers"):
            torch += [{"type": name, **transformers(name, plan)} for name in TORCH_TYPES]
    held = [hold(contestant, plan) for contestant in holders]
    generation_report.save(plan, rounds, limits, torch, held)


def wanted(only, name):
    return not only or any(name.startswith(beginning) for beginning in only)


def measure(server, plan, number):
    """One turn of one server. No prompt is used twice in it, so a prefix is only ever reused where that is measured."""
    texts = {kind: iter(found) for kind, found in generation_material.prompts().items()}

    def bodies(kind, count, tokens):
        return [completion(server.model, next(texts[kind]), tokens) for _ in range(count)]

    open_streams(server, COMPLETIONS, bodies("short", TOGETHER, plan.tokens // 4), "-streams", TOGETHER)
    before = engine_time.totals(server.port)
    one = open_streams(server, COMPLETIONS, bodies("short", 3, plan.tokens), "-streams", 1, "-each", 3)
    engine = engine_time.mean_milliseconds(before, engine_time.totals(server.port))
    together = open_streams(server, COMPLETIONS, bodies("short", TOGETHER, plan.tokens), "-streams", TOGETHER)
    prefill = open_streams(
        server, COMPLETIONS, bodies("long", plan.prefills, 2), "-streams", 1, "-each", plan.prefills
    )
    conversations = [
        conversation(server, next(texts["long"]), next(texts["follow_up"])) for _ in range(plan.conversations)
    ]
    return {
        "name": server.contestant.name,
        "title": server.contestant.title,
        "round": number,
        "one": one,
        "engine_ms_per_token": engine,
        "together": together,
        "prefill": prefill,
        "conversations": conversations,
        "peak_resident_bytes": server.peak_resident_bytes,
    }


def conversation(server, opening, follow_up):
    """The time to the first token of both turns; the second brings the first one's words and answer again."""
    messages = [{"role": "user", "content": opening}]
    first = follow(server, CHAT, chat(server.model, messages, 32))
    messages += [{"role": "assistant", "content": first.text}, {"role": "user", "content": follow_up}]
    second = follow(server, CHAT, chat(server.model, messages, 8))
    return {
        "first_turn_ms": 1000 * first.first_token,
        "second_turn_ms": 1000 * second.first_token,
        "prompt_tokens": second.usage.get("prompt_tokens"),
        "cached_tokens": (second.usage.get("prompt_tokens_details") or {}).get("cached_tokens"),
    }


def transformers(dtype, plan):
    script = folders.PEERS / "transformers/decode.py"
    return json.loads(run_tool([PYTHON / "bin/python", script, TORCH, dtype, THREADS, max(16, plan.tokens // 4)]))


def hold(contestant, plan):
    """So many open streams: at Lampejo nearly all wait for their turn, at the peers each is fed now and then."""
    print(f"bench: {plan.open_streams} streams, {contestant.title}", file=sys.stderr)
    prompts = generation_material.prompts()["short"]
    model = generation_material.model("q4")
    with StreamingServer(contestant, model) as server:
        open_streams(server, COMPLETIONS, [completion(model, prompts[0], 2)], "-streams", 64)
        found = open_streams(
            server,
            COMPLETIONS,
            [completion(model, prompt, plan.open_tokens) for prompt in prompts],
            *("-streams", plan.open_streams, "-ramp", f"{plan.ramp_seconds}s"),
            *("-patience", f"{plan.patience_minutes}m", "-pid", machine.largest(server.pid)),
        )
    return {"name": contestant.name, "title": contestant.title, **found}
