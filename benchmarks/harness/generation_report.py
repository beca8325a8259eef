"""What `bench generation` found, as tables: medians over the rounds, ratios from the same round."""

from statistics import median

from harness import generation_material, report
from harness.generation_material import BITS

LAMPEJO, LLAMA_CPP = "lampejo", "llama.cpp"


def save(plan, rounds, limits, torch, held):
    sections = [
        ("Decoding", decoding(rounds, limits, torch)),
        ("Prompts", prefill(rounds, torch)),
        ("The second turn of a conversation", turns(rounds)),
        ("What HTTP adds", overhead(rounds)),
        ("Open streams", open_streams(held)),
        ("Ratios", ratios(rounds, limits, torch)),
        ("How the machine was shared", shared(plan, rounds)),
    ]
    data = {"rounds": rounds, "bandwidth_bytes_per_second": limits, "transformers": torch, "open_streams": held}
    report.save("generation", "Generation", sections, data)


def decoding(rounds, limits, torch):
    rows = []
    for name, title, precision in contestants(rounds):
        mine = of(rounds, name)
        one = median(each["one"]["tokens_per_second_each"] for each in mine)
        many = median(each["together"]["tokens_per_second_together"] for each in mine)
        share = median(share_of_bandwidth(each, limits) for each in mine)
        memory = report.mebibytes(max(each["peak_resident_bytes"] for each in mine))
        rows.append([f"{title}, {precision}", f"{one:.1f}", f"{share:.0%}", f"{many:.1f}", f"{many / one:.2f}", memory])
    for kind in dict.fromkeys(each["type"] for each in torch):
        one, many = (median(each[key] for each in torch if each["type"] == kind) for key in ("one", "eight"))
        rows.append([f"transformers, {kind}", f"{one:.1f}", "", f"{many:.1f}", f"{many / one:.2f}", ""])
    head = ["", "tokens/s, one stream", "of the bandwidth limit", "tokens/s, 8 streams", "8 to 1", "peak RSS MiB"]
    bytes_each = ", ".join(f"{name} {generation_material.matrix_bytes(name) / 1e6:.1f} MB" for name in BITS)
    note = (
        f"Memory is read at {median(limits) / 1e9:.1f} GB/s (median of the rounds' best passes, 2 threads); the limit is "
        f"that divided by the matrices' bytes a token ({bytes_each}). A cache of the size of part of the model can let a "
        "decoder pass it."
    )
    return report.table(head, rows) + "\n\n" + note


def prefill(rounds, torch):
    rows = []
    for name, title, precision in contestants(rounds):
        mine = of(rounds, name)
        first = median(each["prefill"]["first_token_ms"]["p50"] for each in mine)
        rows.append([f"{title}, {precision}", f"{median(map(prefill_rate, mine)):.0f}", f"{first:.0f}"])
    for kind in dict.fromkeys(each["type"] for each in torch):
        rows.append([f"transformers, {kind}", f"{median(each['prefill'] for each in torch if each['type'] == kind):.0f}", ""])
    return report.table(["1 500 tokens", "prompt tokens/s", "time to first token, ms"], rows)


def turns(rounds):
    rows = []
    for name, title, precision in contestants(rounds):
        found = [one for each in of(rounds, name) for one in each["conversations"]]
        first, second = (median(one[key] for one in found) for key in ("first_turn_ms", "second_turn_ms"))
        ratio = median(one["second_turn_ms"] / one["first_turn_ms"] for one in found)
        cached = [one["cached_tokens"] or 0 for one in found]
        rows.append([f"{title}, {precision}", f"{first:.0f}", f"{second:.0f}", f"{ratio:.1%}", f"{median(cached):.0f}"])
    head = ["time to first token, ms", "first turn", "second turn", "second to first", "cached tokens"]
    return report.table(head, rows)


def overhead(rounds):
    rows = []
    for name, title, precision in contestants(rounds):
        found = [each for each in of(rounds, name) if each["engine_ms_per_token"] is not None]
        if not found:
            continue
        engine = median(each["engine_ms_per_token"] for each in found)
        client = median(1000 / one_rate(each) for each in found)
        added = median(1000 / one_rate(each) - each["engine_ms_per_token"] for each in found)
        rows.append([f"{title}, {precision}", f"{client:.2f}", f"{engine:.2f}", f"{added:.2f}"])
    if not rows:
        return "No server told its engine's time per token."
    head = ["ms per token, one stream", "at the client", "in the engine's runs", "added: sampling, text, HTTP, client"]
    return report.table(head, rows)


def open_streams(held):
    rows = []
    for one in held:
        memory = one["resident_bytes"]
        each = (memory["peak"] - memory["before"]) / one["requests"] / 1000
        failed = ", ".join(f"{count} × {why}" for why, count in one["failed"].items()) or "0"
        rows.append(
            [
                one["title"],
                f"{one['completed']} of {one['requests']}",
                failed,
                f"{each:.1f}",
                report.mebibytes(memory["before"]),
                report.mebibytes(memory["peak"]),
                f"{one['first_byte_ms']['p50']:.0f} / {one['first_byte_ms']['p99']:.0f}",
                f"{one['seconds']:.0f}",
            ]
        )
    head = ["", "served", "failed", "kB each", "RSS MiB before", "at its peak", "first byte ms, p50 / p99", "all done after s"]
    return report.table(head, rows)


def ratios(rounds, limits, torch):
    rows = []
    for precision in BITS:
        mine, theirs = of(rounds, f"{LAMPEJO}-{precision}"), of(rounds, f"{LLAMA_CPP}-{precision}")
        if not mine:
            continue
        if theirs:
            pairs = list(zip(mine, theirs, strict=True))
            rows += [
                [f"decode, one stream, against llama.cpp, {precision}", against(pairs, one_rate)],
                [f"decode, 8 streams, against llama.cpp, {precision}", against(pairs, together_rate)],
                [f"prefill, against llama.cpp, {precision}", against(pairs, prefill_rate)],
            ]
        for kind in dict.fromkeys(each["type"] for each in torch):
            pairs = zip(mine, (each for each in torch if each["type"] == kind), strict=True)
            ratio = median(one_rate(each) / other["one"] for each, other in pairs)
            rows.append([f"decode, one stream, against transformers {kind}, {precision}", f"{ratio:.2f}"])
        share = median(share_of_bandwidth(each, limits) for each in mine)
        rows.append([f"decode, one stream, of the bandwidth limit, {precision}", f"{share:.2f}"])
        rows.append([f"8 streams against one, {precision}", f"{median(together_rate(each) / one_rate(each) for each in mine):.2f}"])
    return report.table(["Lampejo", "×"], rows)


def shared(plan, rounds):
    shares = [each[key]["others_cpu_share"] for each in rounds for key in ("one", "together", "prefill")]
    if not shares:
        return "Nothing was measured."
    return (
        f"{plan.rounds} round(s), the servers in turn, one up at a time; {plan.tokens} tokens a stream. Other processes and the "
        f"load generator took {median(shares):.2f} of a core (median), at most {max(shares):.2f}."
    )


def contestants(rounds):
    return list(dict.fromkeys((each["name"], each["title"], each["precision"]) for each in rounds))


def of(rounds, name):
    return [each for each in rounds if each["name"] == name]


def against(pairs, rate):
    return f"{median(rate(one) / rate(other) for one, other in pairs):.2f}"


def one_rate(each):
    return each["one"]["tokens_per_second_each"]


def together_rate(each):
    return each["together"]["tokens_per_second_together"]


def prefill_rate(each):
    """Of the tokens that were really read: those of a cached prefix are not."""
    found = each["prefill"]
    tokens = (found["prompt_tokens"] - found["cached_tokens"]) / found["completed"]
    return 1000 * tokens / found["first_token_ms"]["p50"]


def share_of_bandwidth(each, limits):
    limit = limits[each["round"] - 1] / generation_material.matrix_bytes(each["precision"])
    return one_rate(each) / limit
