"""`bench semantic-cache`: how often a paraphrase is answered from the cache, and how often wrongly."""

import json

from harness import folders, inprocess, report, semantic_report, semantic_set
from harness.semantic_judge import Judgement
from harness.toolchain import run as run_tool
from harness.toolchain import step, venv

GPTCACHE = folders.PEERS / "gptcache"
GPTCACHE_HOME = folders.WORK / "gptcache"
WORK = folders.WORK / "semantic-cache"
ERRORS = WORK / "dev-errors.tsv"
# Its default, and what a cosine of 0.8, 0.9 and 0.98 is to it.
GPTCACHE_THRESHOLDS = ("0.8", "0.9", "0.95", "0.99")


def run(options):
    seeds = range(1, 2 if options.quick else 6)
    asked = semantic_set.samples()
    splits = ["dev"] if options.dev else semantic_set.SPLITS
    ordered = list(semantic_set.orders(asked, splits, seeds))
    WORK.mkdir(parents=True, exist_ok=True)
    name = f"{'-'.join(splits)}-{len(seeds)}"
    samples, orders = WORK / "samples.tsv", WORK / f"orders-{name}.txt"
    semantic_set.write(asked, ordered, samples, orders)
    vectors = WORK / f"vectors-{semantic_set.texts_digest(asked)}.f32"

    inprocess.prepare()
    ours = WORK / f"replays-{name}.jsonl"
    inprocess.run("paraphrases.SemanticReplay", samples=samples, orders=orders, vectors=vectors, replays=ours)
    files = [ours] if options.dev else [ours, replay_gptcache(name, samples, orders, vectors)]

    results = judge(files, ordered, asked)
    write_errors(results, asked)
    sections = semantic_report.sections(results, asked, splits[-1])
    if options.dev:
        print("\n\n".join(f"## {heading}\n\n{body}" for heading, body in sections))
        print(f"\nEach error: {ERRORS}")
    else:
        shown = [semantic_report.figures(one) for one in semantic_report.shown(results)]
        data = {"seeds": list(seeds), "settings": shown}
        report.save("semantic-cache", "The semantic cache", sections, data)


def replay_gptcache(name, samples, orders, vectors):
    """The file of its replays; made anew only for other questions, orders or vectors."""
    replays = WORK / f"replays-gptcache-{name}.jsonl"
    venv(GPTCACHE_HOME, GPTCACHE / "requirements.txt")
    python, program = GPTCACHE_HOME / "bin/python", GPTCACHE / "replay.py"
    command = [python, program, samples, orders, vectors, replays, *GPTCACHE_THRESHOLDS]
    step(replays.stem, [GPTCACHE, samples, orders, vectors], lambda: run_tool(command))
    return replays


def judge(files, ordered, asked):
    """A Result for each contestant and setting."""
    by_key = {(split, seed): order for split, seed, order in ordered}
    results = {}
    for file in files:
        for line in file.read_text().splitlines():
            replay = json.loads(line)
            key = replay["contestant"], replay["setting"]
            one = results.setdefault(key, semantic_report.Result(*key))
            order = by_key[replay["split"], replay["seed"]]
            one.judgements[replay["split"]].append(Judgement(replay, order, asked))
    return list(results.values())


def write_errors(results, asked):
    """What went wrong on dev, where guards and thresholds may be fitted; the held-out questions stay unseen."""
    errors = []
    for one in results:
        if (one.contestant, one.setting) == (semantic_report.TIER, semantic_report.GUARDED):
            judged = one.judgements["dev"][0]
            errors += [f"refused by {guard}\t{mine}\t{kept}\n" for guard, kept, mine in judged.wrong_refusals]
            errors += [
                f"false hit, {asked[index].family or asked[served].family}\t{asked[index].text}\t{asked[served].text}\n"
                for index, served in judged.false_pairs
            ]
    ERRORS.write_text("".join(sorted(errors)))
