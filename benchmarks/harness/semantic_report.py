"""What the semantic caches did, for people and for programs."""

from collections import Counter
from statistics import median

from harness import report
from harness.semantic_judge import ALL
from harness.semantic_set import SPLITS

MOST_FALSE = 0.01
PLAIN = "cosine"
TIER, LEARNED, PEER = "lampejo", "lampejo-learned", "gptcache"
NAMES = {PLAIN: "plain cosine", TIER: "Lampejo", LEARNED: "Lampejo, learned", PEER: "gptcache"}
FIXED = [(PLAIN, each) for each in (0.8, 0.9, 0.95)] + [(PEER, each) for each in (0.8, 0.9)]
FIXED += [(TIER, each) for each in (0.6, 0.7, 0.8, 0.9)] + [(LEARNED, each) for each in (0.01, 0.05)]
RATES = ["paraphrases hit", "English", "Portuguese"]
RATES += ["false hits", "÷ lookups", "≤ (95 %)", "÷ hits", "≤ (95 %)"]
HEAD = ["cache", "setting", *RATES]
# Where the guards' refusals are counted.
GUARDED = 0.6
CURVE = [hundredths / 100 for hundredths in range(50, 100, 5)]


class Result:
    """A contestant in one setting: its judgements by split, one for each order."""

    def __init__(self, contestant, setting):
        self.contestant, self.setting = contestant, setting
        self.judgements = {split: [] for split in SPLITS}

    def middle(self, split, figure):
        """Median over the orders."""
        return median(figure(one) for one in self.judgements[split])


def sections(results, asked, split):
    """Figures of one split; settings are fitted on dev whatever is shown."""
    words = {"dev": "Dev questions", "test": "Held-out questions"}[split]
    return [
        ("The set", the_set(asked)),
        (f"{words}: settings fitted on dev to at most {MOST_FALSE:.0%} of false hits", fitted_table(results, split)),
        (f"{words}: given settings", fixed_table(results, split)),
        (f"{words}: false hits by family", family_table(results, asked, split)),
        (f"{words}: hits and false hits by threshold", curve_table(results, split)),
        ("Dev questions: what the guards refused", guard_table(results)),
    ]


def the_set(asked):
    rows = []
    for lang in ("en", "pt"):
        for split in SPLITS:
            mine = [one for one in asked if (one.lang, one.split) == (lang, split)]
            phrasings = [one for one in mine if not one.family]
            rows.append([lang, split, len({one.answer for one in phrasings}), len(phrasings), len(mine) - len(phrasings)])
    note = "Each split is asked in several seeded orders; every figure is the median over them. What is not served is kept."
    return report.table(["language", "split", "intents", "phrasings", "hard negatives"], rows) + "\n\n" + note


def fitted(results, contestant):
    """The setting with the most hits on dev of those whose false hits there stay within the bound; or None."""
    within = [
        one
        for one in results
        if one.contestant == contestant and one.middle("dev", lambda judged: judged.false_bound()) <= MOST_FALSE
    ]
    best = max(within, key=lambda one: one.middle("dev", lambda judged: judged.hit_rate()), default=None)
    return best if best and best.middle("dev", lambda judged: judged.true_hits[ALL]) else None


def fitted_table(results, split):
    rows = []
    for contestant in dict.fromkeys(one.contestant for one in results):
        best = fitted(results, contestant)
        rows.append(row(best, split) if best else [name(contestant), "none"] + ["–"] * (len(HEAD) - 2))
    note = (
        "The setting is a threshold; of the learned policy, its error bound. It is the one with the most hits on dev of "
        "those whose upper bound is within that there; none: no setting is, and hits anything. Hits are of paraphrases "
        "whose intent was in the cache. Bounds are Clopper and Pearson's, one-sided. gptcache has its distance "
        "evaluation: its ONNX evaluator is a download."
    )
    return report.table(HEAD, rows) + "\n\n" + note


def fixed_table(results, split):
    return report.table(HEAD, [row(one, split) for one in results if (one.contestant, one.setting) in FIXED])


def curve_table(results, split):
    swept = [one for one in results if one.setting in CURVE and one.contestant in (PLAIN, TIER)]
    return report.table(HEAD, [row(one, split) for one in sorted(swept, key=lambda one: (one.contestant, one.setting))])


def family_table(results, asked, split):
    negatives = Counter(one.family for one in asked if one.family and one.split == split)
    columns = [one for one in results if (one.contestant, one.setting) in ((PLAIN, 0.8), (TIER, 0.8), (PEER, 0.8))]
    columns += [best for best in (fitted(results, each) for each in contestants(results)) if best and best not in columns]
    rows = []
    for family in [*sorted(negatives), "other intents"]:
        counts = [one.middle(split, lambda judged, family=family: judged.false_by_family[family]) for one in columns]
        rows.append([family, negatives[family] or "–", *(f"{count:.0f}" for count in counts)])
    return report.table(["family", "negatives", *(f"{name(one.contestant)} {one.setting:g}" for one in columns)], rows)


def guard_table(results):
    """Rightly where the answers differ, wrongly where the two are paraphrases."""
    guards = next(one for one in results if (one.contestant, one.setting) == (TIER, GUARDED)).judgements["dev"][0].guards
    names = sorted({guard for guard, _ in guards}, key=lambda guard: -guards[guard, "wrong"])
    table = report.table(
        ["guard", "rightly", "wrongly"], [[guard, guards[guard, "right"], guards[guard, "wrong"]] for guard in names]
    )
    return f"{table}\n\nOf the nearest question at {GUARDED} or more, in the first order."


def contestants(results):
    return list(dict.fromkeys(one.contestant for one in results))


def name(contestant):
    return NAMES.get(contestant, contestant)


def row(one, split):
    def percent(figure):
        return f"{100 * one.middle(split, figure):.1f} %"

    return [
        name(one.contestant),
        f"{one.setting:g}",
        percent(lambda judged: judged.hit_rate()),
        percent(lambda judged: judged.hit_rate("en")),
        percent(lambda judged: judged.hit_rate("pt")),
        f"{one.middle(split, lambda judged: judged.false_hits[ALL]):.0f}",
        percent(lambda judged: judged.false_rate()),
        percent(lambda judged: judged.false_bound()),
        percent(lambda judged: judged.false_share()),
        percent(lambda judged: judged.false_share_bound()),
    ]


def shown(results):
    """The results that some table shows."""
    best = [fitted(results, contestant) for contestant in contestants(results)]
    return [
        one
        for one in results
        if one in best
        or (one.contestant, one.setting) in FIXED
        or (one.setting in CURVE and one.contestant in (PLAIN, TIER))
    ]


def figures(one):
    """For programs: every order by itself, as counts of all, of English and of Portuguese."""
    return {
        "contestant": one.contestant,
        "setting": one.setting,
        **{split: [counts(judged) for judged in one.judgements[split]] for split in SPLITS},
    }


def counts(judged):
    told = {"false hits by family": dict(judged.false_by_family)}
    for name, counter in (
        ("lookups", judged.lookups),
        ("paraphrases", judged.opportunities),
        ("true hits", judged.true_hits),
        ("false hits", judged.false_hits),
    ):
        told[name] = {group: counter[group] for group in (ALL, "en", "pt")}
    return told
